package dev.tiphys.testing.edgecases;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * Rules for the edge cases in which users of Argo found it wrong, late or right. The number in a test's name is the
 * issue of Argo that taught the rule; where nobody filed one, the name is the rule.
 */
abstract class EdgeCases {
    private static final String LEAVES = """
            - {name: ok, container: {image: busybox, command: [x]}}
            - {name: bad, container: {image: busybox, command: [x]}}
            - {name: err, container: {image: busybox, command: [x]}}
            - {name: slow, container: {image: busybox, command: [x]}}
            - {name: gate, suspend: {}}
            - {name: http, http: {url: "http://localhost"}}
            - name: say
              inputs: {parameters: [{name: v}]}
              container: {image: busybox, command: [x], args: ["{{inputs.parameters.v}}"]}
            - name: emit
              inputs: {parameters: [{name: v, default: d}]}
              outputs: {parameters: [{name: p, valueFrom: {path: /p}}]}
              script: {image: busybox, command: [x], source: "{{inputs.parameters.v}}"}
            """;

    final TestEngine engine = TestEngine.create();

    EdgeCases() {
        engine.pods().template("bad").fails(1);
        engine.pods().template("err").errors("cannot start");
        engine.pods().template("slow").takes(java.time.Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** What failed so far succeeds from now on. */
    final void mend() {
        engine.pods().template("bad").succeeds();
        engine.pods().template("err").succeeds();
    }

    /** A workflow called {@code wf} of that spec; the leaf templates are added to its templates, which come last. */
    static String text(String spec) {
        return "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: wf}\nspec:\n"
                + (spec + (spec.endsWith("\n") ? "" : "\n") + LEAVES).indent(2);
    }

    /** The template {@code main} is a DAG of these tasks; it is the entrypoint. */
    static String dag(String... tasks) {
        return "entrypoint: main\ntemplates:\n- name: main\n  dag:\n    tasks:\n    - {"
                + String.join("}\n    - {", tasks) + "}\n";
    }

    /** As {@link #dag}, and the other branches go on when one failed. */
    static String patientDag(String... tasks) {
        return dag(tasks).replace("  dag:\n", "  dag:\n    failFast: false\n");
    }

    /** The template {@code main} has these groups of steps, each a list in flow style; it is the entrypoint. */
    static String steps(String... groups) {
        return "entrypoint: main\ntemplates:\n- name: main\n  steps:\n  - " + String.join("\n  - ", groups) + "\n";
    }

    final RunSnapshot run(String spec) {
        return engine.run(text(spec));
    }

    final RunSnapshot retry(RunSnapshot run) {
        return engine.retry(run);
    }

    static Node node(RunSnapshot run, String name) {
        return run.node(name).orElseThrow(() -> new AssertionError("no node " + name + " in " + names(run)));
    }

    static List<String> names(RunSnapshot run) {
        return run.nodes().stream().map(Node::name).toList();
    }

    /** How often a task of exactly that node was started. */
    final int executions(String node) {
        return (int) engine.started().nodes().stream().filter(node::equals).count();
    }

    /** The node is the same in both: nothing of it has changed. */
    static void isUntouched(RunSnapshot before, RunSnapshot after, String... names) {
        for (String name : names) {
            Node old = node(before, name);
            Node now = node(after, name);
            org.assertj.core.api.Assertions.assertThat(
                            List.of(now.phase(), now.startedAt(), now.finishedAt(), now.outputs()))
                    .as(name)
                    .isEqualTo(List.of(old.phase(), old.startedAt(), old.finishedAt(), old.outputs()));
        }
    }
}
