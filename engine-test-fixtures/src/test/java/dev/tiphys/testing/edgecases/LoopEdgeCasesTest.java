package dev.tiphys.testing.edgecases;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.graph.RunSnapshot;
import org.junit.jupiter.api.Test;

class LoopEdgeCasesTest extends EdgeCases {
    private static final String READ =
            "name: B, template: say, depends: A, arguments: {parameters: [{name: v, value: \"{{tasks.A.outputs.result}}\"}]}";

    @Test
    void issue16270_a_condition_that_names_the_item_is_decided_item_by_item() {
        RunSnapshot end = run(steps("[{name: a, template: ok, withItems: [go, halt], when: \"'{{item}}' == 'go'\"}]"));
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf[0].a(0:go)").isSucceeded();
        assertThat(end).node("wf[0].a(1:halt)").isSkipped();
    }

    @Test
    void issue14468_results_come_in_the_order_of_the_items() {
        engine.pods()
                .where(task -> task.nodeName().startsWith("wf.A("))
                .answers(task -> dev.tiphys.testing.pods.PodOutcome.SUCCESS
                        .result("\"" + task.input("v") + "\"")
                        .after(task.input("v").equals("1") ? 9 : 1));
        RunSnapshot end = run(dag(
                "name: A, template: emit, withItems: [1, 2, 3], arguments: {parameters: [{name: v, value: \"{{item}}\"}]}",
                READ));
        assertThat(end).hasSucceeded().node("wf.B").hasInput("v", "[\"1\",\"2\",\"3\"]");
    }

    @Test
    void issue13718_a_value_of_an_item_arrives_byte_for_byte() {
        String value = "a\\nb\\\"c\\\\ {{x}} é 😀";
        RunSnapshot end = run(steps("[{name: a, template: say, withItems: [{k: \"" + value
                + "\"}], arguments: {parameters: [{name: v, value: \"{{item.k}}\"}]}}]"));
        assertThat(end).hasSucceeded();
        assertThat(engine.started().all("say").get(0).input("v")).isEqualTo("a\nb\"c\\ {{x}} é 😀");
    }

    @Test
    void issue13806_items_that_were_not_started_are_not_left_open_when_the_loop_fails_fast() {
        engine.pods().template("ok").fails(1);
        RunSnapshot end = run("entrypoint: main\ntemplates:\n- name: main\n  parallelism: 1\n  failFast: true\n"
                + "  steps: [[{name: a, template: ok, withItems: [1, 2, 3]}]]\n");
        assertThat(end).hasFailed();
        assertThat(end.nodes()).allMatch(node -> node.phase().isFinal());
        assertThat(engine.started().count("ok")).isOne();
    }

    @Test
    void a_sequence_may_be_empty_and_may_count_down() {
        RunSnapshot end = run(steps(
                "[{name: none, template: ok, withSequence: {count: '0'}}]",
                "[{name: down, template: ok, withSequence: {start: '3', end: '1'}}]"));
        assertThat(end).hasSucceeded();
        assertThat(engine.started().nodes()).containsExactly("wf[1].down(0:3)", "wf[1].down(1:2)", "wf[1].down(2:1)");
    }

    @Test
    void issue13193_the_results_of_an_empty_loop_do_not_keep_the_run_waiting() {
        RunSnapshot end = run("arguments: {parameters: [{name: list, value: '[]'}]}\n"
                + dag("name: A, template: emit, withParam: \"{{workflow.parameters.list}}\"", READ));
        assertThat(end.phase().isFinal()).isTrue();
    }

    @Test
    void a_thousand_items_two_at_a_time_keep_the_limit() {
        RunSnapshot end = run("entrypoint: main\ntemplates:\n- name: main\n  parallelism: 2\n"
                + "  steps: [[{name: a, template: ok, withSequence: {count: '1000'}}]]\n");
        assertThat(end).hasSucceeded().ranAtMostInParallel(2);
    }
}
