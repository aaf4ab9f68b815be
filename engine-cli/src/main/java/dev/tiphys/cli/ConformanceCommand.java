package dev.tiphys.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code tiphys conformance}. */
@Command(
        name = "conformance",
        description = "Runs recorded cases and compares: DIR… [--filter GLOB] [--report FILE] [--limit-differences N].",
        mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "DIR", description = "folders of recorded cases")
    private List<String> folders = List.of();

    @Unmatched
    private List<String> options = List.of();

    @Override
    public Integer call() {
        List<String> all = new java.util.ArrayList<>(folders);
        all.addAll(options);
        dev.tiphys.testing.conformance.Main.main(all.toArray(new String[0]));
        return 0;
    }
}
