package dev.tiphys.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "tiphys",
        description = "Runs Argo workflows on this machine, without a cluster.",
        mixinStandardHelpOptions = true,
        version = "0.1.0-SNAPSHOT",
        subcommands = {
            RunCommand.class,
            LintCommand.class,
            ConformanceCommand.class,
            EvalCommand.class,
            BenchCommand.class
        })
public final class Main {
    /** When the process began, as well as it can be told. */
    static final long STARTED = ProcessHandle.current()
            .info()
            .startInstant()
            .map(java.time.Instant::toEpochMilli)
            .orElseGet(System::currentTimeMillis);

    private Main() {}

    /** Exit codes: 0 fine, 1 failed or findings, 2 misuse, 3 suspended. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Main());
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
        System.exit(line.execute(arguments));
    }
}
