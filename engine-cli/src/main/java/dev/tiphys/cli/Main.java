package dev.tiphys.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "tiphys",
        description = "Runs Argo workflows on this machine, without a cluster.",
        mixinStandardHelpOptions = true,
        version = "0.1.0-SNAPSHOT")
public final class Main {
    private Main() {}

    private static Map<String, Supplier<Object>> commands(Shell shell) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(shell));
        commands.put("lint", () -> new LintCommand(shell));
        commands.put("schema", () -> new SchemaCommand(shell));
        commands.put("conformance", () -> new ConformanceCommand(shell));
        commands.put("eval", () -> new EvalCommand(shell));
        commands.put("bench", () -> new BenchCommand(shell));
        return commands;
    }

    /** Exit codes: 0 fine, 1 failed or findings, 2 misuse, 3 suspended. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** One command with this process's own streams; its exit code. */
    static int execute(String... arguments) {
        return execute(Shell.system(), arguments);
    }

    /** One command; its exit code. */
    static int execute(Shell shell, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        Map<String, Supplier<Object>> commands = commands(shell);
        String first = arguments.length == 0 ? "" : arguments[0];
        // Reading a command's options costs as much as a small run: only the command that is asked for is made.
        commands.forEach((name, command) -> {
            if (name.equals(first) || !commands.containsKey(first)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.setOut(shell.writer(shell.out()));
        line.setErr(shell.writer(shell.err()));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            Messages.print(failure, shell);
            return Messages.exitCode(failure);
        });
        line.setParameterExceptionHandler((failure, given) -> {
            String command = failure.getCommandLine().getCommandSpec().qualifiedName();
            shell.complain(failure.getMessage() + "; see " + command + " --help");
            return 2;
        });
        return line.execute(arguments);
    }
}
