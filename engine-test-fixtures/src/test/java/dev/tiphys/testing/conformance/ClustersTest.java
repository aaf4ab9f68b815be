package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static CaseResult result(String name, Difference... differences) {
        return new CaseResult(name, false, Set.of(), List.of(differences), false, 1);
    }

    private static Difference difference(String path, String expected) {
        return new Difference(path, new TextNode(expected), null);
    }

    private static List<String> print(CaseResult... results) {
        Clusters clusters = new Clusters();
        Stream.of(results).forEach(clusters::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        clusters.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
    }

    @Test
    void casesOfOneShapeStandTogetherAndTheBiggestGroupComesFirst() {
        assertThat(print(
                        result("a", difference("/timeline/0/workflow/nodes/wf.x/message", "child 'wf-1234567' failed")),
                        result("b", difference("/timeline/0/workflow/phase", "Failed")),
                        result(
                                "c",
                                difference("/timeline/2/workflow/nodes/wf.y/message", "child 'wf-7654321' failed"))))
                .containsExactly(
                        "2  /timeline/*/workflow/nodes/*/message  \"child '…' failed\" -> nothing",
                        "a",
                        "c",
                        "1  /timeline/*/workflow/phase  \"Failed\" -> nothing",
                        "b");
    }

    @Test
    void aCaseStandsUnderWhatIsLikelyToBeTheCause() {
        assertThat(print(result(
                        "a",
                        difference("/timeline/0/at", "x"),
                        difference("/timeline/0/workflow/nodes/wf/finishedAt", "x"),
                        difference("/timeline/0/workflow/nodes/wf.a/inputs/parameters/p", "x"),
                        difference("/executions/-", "x"))))
                .first()
                .asString()
                .contains("inputs/parameters/*");
    }
}
