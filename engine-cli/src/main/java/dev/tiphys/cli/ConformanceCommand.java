package dev.tiphys.cli;

import dev.tiphys.testing.conformance.CaseEngine;
import dev.tiphys.testing.conformance.Conformance;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tiphys conformance}. */
@Command(
        name = "conformance",
        description = "Runs recorded cases (NAME.yaml with NAME.expected.json) and prints each difference.",
        mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "folders of recorded cases")
    private List<Path> folders = List.of();

    @Option(names = "--filter", paramLabel = "GLOB", description = "only cases whose names match")
    private @Nullable String filter;

    @Option(names = "--report", paramLabel = "FILE", description = "writes one JSON line per case")
    private @Nullable Path report;

    @Option(
            names = "--limit-differences",
            paramLabel = "N",
            description = "prints no more differences of a case (default: ${DEFAULT-VALUE})",
            defaultValue = "10")
    private int most = 10;

    @Option(names = "--clusters", description = "groups the cases that fail by their first difference")
    private boolean clusters;

    @Option(names = "--engine", description = "through the engine with its run loop instead of the decider alone")
    private boolean engine;

    ConformanceCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws NoSuchFileException {
        for (Path folder : folders) {
            if (!java.nio.file.Files.exists(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
        }
        boolean passed = new Conformance(engine ? CaseEngine.engine() : CaseEngine.decider(), shell.out())
                .run(new Conformance.Options(folders, filter, report, most, clusters));
        return passed ? 0 : 1;
    }
}
