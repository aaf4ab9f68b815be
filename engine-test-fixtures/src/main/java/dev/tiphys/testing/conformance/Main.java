package dev.tiphys.testing.conformance;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Runs recorded cases without the command line of the project. */
public final class Main {
    private static final String USAGE =
            "usage: conformance DIR… [--filter GLOB] [--report FILE] [--limit-differences N] [--clusters] [--engine]";

    private Main() {}

    /** Exit code 0 when all passed, 1 when some did not, 2 for misuse. */
    public static void main(String[] arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        List<Path> folders = new ArrayList<>();
        String filter = null;
        Path report = null;
        int most = 10;
        boolean clusters = false;
        CaseEngine engine = CaseEngine.decider();
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            switch (argument) {
                case "--filter" -> filter = rest.pop();
                case "--report" -> report = Path.of(rest.pop());
                case "--limit-differences" -> most = Integer.parseInt(rest.pop());
                case "--clusters" -> clusters = true;
                case "--engine" -> engine = CaseEngine.engine();
                default -> folders.add(Path.of(argument));
            }
        }
        if (folders.isEmpty()) {
            System.err.println(USAGE);
            System.exit(2);
        }
        boolean passed = new Conformance(engine, System.out)
                .run(new Conformance.Options(folders, filter, report, most, clusters));
        System.exit(passed ? 0 : 1);
    }
}
