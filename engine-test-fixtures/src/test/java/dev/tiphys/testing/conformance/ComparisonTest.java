package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) CaseReader.JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectNode nodes(String nodes) {
        return json("{'timeline': [{'do': 'run', 'at': 1, 'workflow': {'name': 'wf', 'nodes': " + nodes + "}}],"
                + " 'executions': []}");
    }

    private static List<String> paths(ObjectNode expected, ObjectNode actual) {
        return Comparison.compare(expected, actual).stream()
                .map(Difference::path)
                .toList();
    }

    @Test
    void everyRecordingEqualsItself() {
        for (var input : CaseReader.find(Corpus.folder())) {
            ObjectNode recording = CaseReader.read(input).recording();
            assertThat(Comparison.compare(recording, recording.deepCopy()))
                    .as(input.toString())
                    .isEmpty();
        }
    }

    @Test
    void everyMissingFieldOfANodeIsSeen() {
        int mutations = 0;
        for (var input : CaseReader.find(Corpus.folder().resolve("flow"))) {
            ObjectNode recording = CaseReader.read(input).recording();
            JsonNode step = recording.path("timeline").path(0);
            List<String> names = new ArrayList<>();
            step.path("workflow").path("nodes").fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                List<String> keys = new ArrayList<>();
                step.path("workflow").path("nodes").path(name).fieldNames().forEachRemaining(keys::add);
                for (String key : keys) {
                    ObjectNode mutant = recording.deepCopy();
                    ObjectNode node =
                            (ObjectNode) mutant.at("/timeline/0/workflow/nodes").get(name);
                    node.remove(key);
                    String path = "/timeline/0/workflow/nodes/" + Comparison.escape(name) + "/" + key;
                    boolean unstable = recording.path("unstable").toString().contains('"' + path + '"');
                    assertThat(paths(recording, mutant).equals(List.of(path)))
                            .as(input + path)
                            .isEqualTo(!unstable);
                    mutations++;
                }
            }
        }
        assertThat(mutations).isGreaterThan(10_000);
    }

    @Test
    void aMissingAndASurplusExecutionAreSeen() {
        ObjectNode expected = json("{'timeline': [], 'executions': [{'at': 1, 'node': 'a'}, {'at': 1, 'node': 'a'}]}");
        ObjectNode actual = json("{'timeline': [], 'executions': [{'at': 1, 'node': 'a'}, {'at': 2, 'node': 'a'}]}");
        assertThat(Comparison.compare(expected, actual)).hasSize(2);
        assertThat(Comparison.compare(expected, expected)).isEmpty();
    }

    @Test
    void theOrderOfChildrenCountsInStepsOnly() {
        String steps = "{'wf': {'type': '%s', 'children': ['%s', '%s']}}";
        assertThat(paths(nodes(steps.formatted("Steps", "a", "b")), nodes(steps.formatted("Steps", "b", "a"))))
                .containsExactly("/timeline/0/workflow/nodes/wf/children");
        assertThat(paths(nodes(steps.formatted("DAG", "a", "b")), nodes(steps.formatted("DAG", "b", "a"))))
                .isEmpty();
    }

    @Test
    void theOrderOfChildrenDoesNotCountAnywhereInsideADag() {
        String dag = "{'wf': {'type': 'DAG'}, 'wf.s': {'type': 'Steps', 'boundary': 'wf'},"
                + " 'wf.s[0]': {'type': 'StepGroup', 'boundary': 'wf.s', 'children': ['%s', '%s']}}";
        assertThat(paths(nodes(dag.formatted("a", "b")), nodes(dag.formatted("b", "a"))))
                .isEmpty();
        assertThat(paths(nodes(dag.formatted("a", "b")), nodes(dag.formatted("a", "c"))))
                .hasSize(1);
    }

    @Test
    void severalHooksOfANodeMayChangePlaces() {
        String hooks = "{'wf': {'type': 'Steps', 'children': ['a', '%s', '%s']},"
                + " 'h': {'nodeFlag': {'hooked': true}}, 'i': {'nodeFlag': {'hooked': true}}}";
        assertThat(paths(nodes(hooks.formatted("h", "i")), nodes(hooks.formatted("i", "h"))))
                .isEmpty();
        assertThat(paths(nodes(hooks.formatted("h", "b")), nodes(hooks.formatted("b", "h"))))
                .hasSize(1);
    }

    @Test
    void unstablePointersAreLeftOut() {
        ObjectNode expected = nodes("{'wf': {'type': 'Pod', 'message': 'x'}}");
        expected.putArray("unstable").add("/timeline/0/workflow/nodes/wf/message");
        assertThat(paths(expected, nodes("{'wf': {'type': 'Pod', 'message': 'y'}}")))
                .isEmpty();
        assertThat(paths(expected, nodes("{'wf': {'type': 'HTTP', 'message': 'y'}}")))
                .hasSize(1);
    }

    @Test
    void messagesAreComparedUpToTheTextOfGo() {
        assertThat(Comparison.sameMessage("bad: json: cannot x", "bad: json: y"))
                .isTrue();
        assertThat(Comparison.sameMessage("bad: json: cannot x", "bad: ")).isTrue();
        assertThat(Comparison.sameMessage("bad: json: cannot x", "worse: json: cannot x"))
                .isFalse();
        assertThat(Comparison.sameMessage("unknown name x (1:1)\n | x\n | ^", "unknown name x"))
                .isTrue();
        assertThat(Comparison.sameMessage("unknown name x (1:1)\n | x\n | ^", "unknown name y (1:1)"))
                .isFalse();
        assertThat(Comparison.sameMessage("wf(0:1) failed", "wf(0:2) failed")).isFalse();
    }

    @Test
    void placeholdersMayHaveAnyNumber() {
        assertThat(Comparison.sameMessage("{{__argo__internal__placeholder-2}}", "{{__argo__internal__placeholder-7}}"))
                .isTrue();
    }

    @Test
    void anInvalidManifestMustBeRefused() {
        ObjectNode invalid = json("{'invalid': 'json: x'}");
        assertThat(paths(invalid, json("{'invalid': 'anything'}"))).isEmpty();
        assertThat(paths(invalid, json("{'timeline': [], 'executions': []}"))).containsExactly("/invalid");
        ObjectNode unstable = json("{'invalid': 'a', 'unstable': ['/invalid']}");
        assertThat(paths(unstable, json("{'invalid': 'b'}"))).isEmpty();
        assertThat(paths(unstable, json("{'timeline': []}"))).containsExactly("/invalid");
        assertThat(paths(json("{'timeline': []}"), invalid)).containsExactly("/invalid");
    }

    @Test
    void onlyTheStepsBeforeTheStuckOneAreCompared() {
        ObjectNode expected = json("{'timeline': [{'do': 'run', 'at': 2}, {'do': 'retry', 'at': 2}, {'do': 'run'}],"
                + " 'executions': [{'at': 0, 'node': 'a'}, {'at': 2, 'node': 'b'}]}");
        ObjectNode actual = expected.deepCopy();
        ((ObjectNode) actual.at("/timeline/2")).put("at", 9);
        ((ArrayNode) actual.at("/executions")).remove(1);
        assertThat(Comparison.compareBefore(2, expected, actual)).isEmpty();
        ((ObjectNode) actual.at("/timeline/1")).put("at", 9);
        assertThat(Comparison.compareBefore(2, expected, actual)).hasSize(1);
        assertThat(Comparison.compareBefore(0, expected, actual)).isEmpty();
    }
}
