package dev.tiphys.testing.conformance;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run over many cases prints. */
final class ConformanceReport {
    private final PrintStream out;
    private final int mostDifferences;
    private final Clusters clusters = new Clusters();
    private final Map<String, Integer> departures = new TreeMap<>();
    private int equal;
    private int departed;
    private int unexplained;

    ConformanceReport(PrintStream out, int mostDifferences) {
        this.out = out;
        this.mostDifferences = mostDifferences;
    }

    void add(CaseResult result) {
        clusters.add(result);
        if (!result.ok()) {
            unexplained++;
            differences(result);
        } else if (result.corrected()) {
            departed++;
            result.departures().forEach(code -> departures.merge(code, 1, Integer::sum));
        } else {
            equal++;
        }
    }

    private void differences(CaseResult result) {
        List<Difference> all = result.differences();
        if (mostDifferences == 0) {
            return;
        }
        out.println("FAILED " + result.name()
                + (result.departures().isEmpty()
                        ? ""
                        : " (departures " + String.join(", ", result.departures()) + ")"));
        all.stream().limit(mostDifferences).forEach(difference -> out.println("  " + difference));
        if (all.size() > mostDifferences) {
            out.println("  … and " + (all.size() - mostDifferences) + " more");
        }
    }

    void printClusters() {
        clusters.print(out);
    }

    /** @return whether all passed */
    boolean finish() {
        out.println(equal + " equal to their recordings");
        out.println(departed + " departed as the project says" + (departures.isEmpty() ? "" : ": " + departures));
        out.println(unexplained + " differing without an explanation");
        out.println((equal + departed) + " passed, " + unexplained + " failed");
        return unexplained == 0;
    }
}
