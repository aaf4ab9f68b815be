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
    // Reading a command's options costs as much as a small run: only the command that is asked for is made.
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private Main() {}

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand::new);
        commands.put("lint", LintCommand::new);
        commands.put("conformance", ConformanceCommand::new);
        commands.put("eval", EvalCommand::new);
        commands.put("bench", BenchCommand::new);
        return commands;
    }

    /** Exit codes: 0 fine, 1 failed or findings, 2 misuse, 3 suspended. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        String first = arguments.length == 0 ? "" : arguments[0];
        COMMANDS.forEach((name, command) -> {
            if (name.equals(first) || !COMMANDS.containsKey(first)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("tiphys: " + Messages.of(failure));
            return Messages.exitCode(failure);
        });
        line.setParameterExceptionHandler((failure, given) -> {
            failure.getCommandLine()
                    .getErr()
                    .println("tiphys: " + failure.getMessage() + "; see tiphys "
                            + failure.getCommandLine().getCommandName() + " --help");
            return 2;
        });
        return line.execute(arguments);
    }
}
