package dev.tiphys.testing.conformance;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Recorded cases as tests of JUnit, a container for each folder:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> myCases() {
 *     return ConformanceTests.of(Path.of("src/test/cases"), CaseEngine.engine());
 * }
 * }</pre>
 */
public final class ConformanceTests {
    private static final int MOST_DIFFERENCES = 20;

    private ConformanceTests() {}

    /** A test for each case below a folder. */
    public static Stream<DynamicNode> of(Path folder, CaseEngine engine) {
        ConformanceRunner runner = new ConformanceRunner(engine);
        Map<Path, List<DynamicTest>> folders = new LinkedHashMap<>();
        for (Path input : CaseReader.find(folder)) {
            Path parent = folder.relativize(input).getParent();
            folders.computeIfAbsent(parent == null ? Path.of(".") : parent, path -> new ArrayList<>())
                    .add(test(input, runner));
        }
        return folders.entrySet().stream()
                .map(entry -> DynamicContainer.dynamicContainer(entry.getKey().toString(), entry.getValue()));
    }

    private static DynamicTest test(Path input, ConformanceRunner runner) {
        String file = input.getFileName().toString();
        URI source = input.toUri();
        return DynamicTest.dynamicTest(
                file.substring(0, file.length() - ".yaml".length()), source, () -> check(runner.run(input)));
    }

    private static void check(CaseResult result) {
        if (!result.ok()) {
            throw new AssertionError(result.differences().stream()
                    .limit(MOST_DIFFERENCES)
                    .map(Difference::toString)
                    .collect(Collectors.joining(
                            "\n",
                            result.name() + " differs in "
                                    + result.differences().size() + " places"
                                    + (result.departures().isEmpty() ? "" : ", with departures " + result.departures())
                                    + ":\n",
                            "")));
        }
    }
}
