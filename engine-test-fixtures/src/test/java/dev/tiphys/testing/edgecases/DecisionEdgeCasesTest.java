package dev.tiphys.testing.edgecases;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.pods.PodOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rules about values, loops and phases, each with the departure from Argo that it is, if it is one. */
class DecisionEdgeCasesTest extends EdgeCases {
    private static final String EMIT_LOOP =
            "name: A, template: emit, withItems: [1, 2], arguments: {parameters: [{name: v, value: \"{{item}}\"}]}";

    private void emits(String result) {
        engine.pods().template("emit").answers(task -> PodOutcome.SUCCESS.result(result));
    }

    @Test
    void issue7828_a_value_with_a_tag_in_it_is_not_filled_in_again() {
        emits("{{workflow.name}}");
        RunSnapshot end = run(
                dag(
                        "name: A, template: emit",
                        "name: B, template: say, depends: A, arguments: {parameters: [{name: v, value: \"{{tasks.A.outputs.result}}\"}]}"));
        assertThat(end).hasSucceeded().node("wf.B").hasInput("v", "{{workflow.name}}");
        assertThat(end.departures()).contains("D-058");
    }

    @Test
    void issue16061_a_member_of_an_item_has_no_escapes_in_it() {
        RunSnapshot end = run(
                dag(
                        "name: A, template: say, withItems: [{k: 'a\"b'}], arguments: {parameters: [{name: v, value: \"{{item.k}}\"}]}"));
        assertThat(end).hasSucceeded();
        assertThat(engine.started().all("say").get(0).input("v")).isEqualTo("a\"b");
        assertThat(end.departures()).containsExactly("D-059");
    }

    @Test
    void a_tag_of_nobody_is_text_in_a_loop() {
        RunSnapshot end = run(
                steps(
                        "[{name: a, template: say, withItems: [1], arguments: {parameters: [{name: v, value: \"{{mine}} {{item}}\"}]}}]"));
        assertThat(end).hasSucceeded().node("wf[0].a(0:1)").hasInput("v", "{{mine}} 1");
        assertThat(end.departures()).containsExactly("D-060");
    }

    @Test
    void an_item_that_cannot_be_filled_in_keeps_the_loop_from_starting() {
        RunSnapshot end = run(dag("name: A, template: say, withItems: [{k: 1}, {j: 2}],"
                + " arguments: {parameters: [{name: v, value: \"{{item.k}}\"}]}"));
        assertThat(node(end, "wf.A").type()).isEqualTo(NodeType.SKIPPED);
        assertThat(node(end, "wf.A").phase()).isEqualTo(NodePhase.ERROR);
        assertThat(node(end, "wf.A").message()).isEqualTo("failed to resolve {{item.k}}");
        assertThat(engine.started().nodes()).isEmpty();
        assertThat(end.departures()).isEmpty();
    }

    @Test
    void a_loop_whose_condition_does_not_hold_does_not_look_at_results_for_its_items() {
        emits("[1,2]");
        RunSnapshot end = run(steps(
                "[{name: a, template: emit}]",
                "[{name: b, template: ok, when: 'false', withParam: \"{{steps.a.outputs.result}}\"}]"));
        assertThat(end).hasSucceeded();
        assertThat(node(end, "wf[1].b").message()).isEqualTo("Skipped, empty params");
    }

    @Test
    void issue10775_plain_texts_are_a_list_of_texts() {
        emits("hello");
        RunSnapshot end = run(
                dag(
                        EMIT_LOOP,
                        "name: B, template: say, depends: A, arguments: {parameters: [{name: v, value: \"{{tasks.A.outputs.result}}\"}]}"));
        assertThat(end).hasSucceeded().node("wf.B").hasInput("v", "[\"hello\",\"hello\"]");
        assertThat(end.departures()).containsExactly("D-063");
    }

    @Test
    void an_inline_template_works_in_a_loop() {
        RunSnapshot end = run(dag(
                "name: A, withItems: [1, 2], inline: {container: {image: busybox, command: [x]}}",
                "name: B, template: ok, depends: A"));
        assertThat(end).hasSucceeded();
        assertThat(end.departures()).containsExactly("D-061");
    }

    @Test
    void a_task_may_be_called_like_a_word_of_the_expressions() {
        RunSnapshot end = run(dag("name: \"and\", template: ok", "name: B, template: ok, depends: and.Succeeded"));
        assertThat(end).hasSucceeded().node("wf.B").isSucceeded();
        assertThat(end.departures()).containsExactly("D-062");
    }

    @Test
    void the_name_of_a_step_and_of_its_template_may_hold_tags() {
        RunSnapshot end = run("entrypoint: main\ntemplates:\n- name: main\n"
                + "  inputs: {parameters: [{name: t, value: ok}]}\n"
                + "  steps: [[{name: \"run-{{inputs.parameters.t}}\", template: \"{{inputs.parameters.t}}\"}]]\n");
        assertThat(end).hasSucceeded().node("wf[0].run-ok").isSucceeded();
    }

    @Test
    void a_ready_daemon_takes_no_place_of_a_limit() {
        RunSnapshot end = run("entrypoint: main\nparallelism: 1\ntemplates:\n"
                + "- {name: server, daemon: true, container: {image: busybox, command: [x]}}\n"
                + "- name: main\n  steps: [[{name: d, template: server}], [{name: a, template: ok}]]\n");
        assertThat(end).hasSucceeded();
        assertThat(end.departures()).containsExactly("D-065");
    }

    @Test
    void issue10994_an_omitted_leaf_takes_the_phase_of_the_task_and_not_of_a_pod_in_it() {
        RunSnapshot end = run(dag("name: A, template: broken", "name: B, template: ok, depends: A")
                + "- name: broken\n  steps: [[{name: x, template: ok}]]\n"
                + "  outputs: {parameters: [{name: p, valueFrom: {expression: \"steps.x.nothing.here\"}}]}\n");
        assertThat(node(end, "wf.A").phase()).isEqualTo(NodePhase.ERROR);
        assertThat(node(end, "wf").phase()).isEqualTo(NodePhase.ERROR);
        assertThat(end.departures()).containsExactly("D-017");
    }

    @Test
    void of_several_failures_an_omitted_leaf_takes_the_one_that_is_nearest() {
        RunSnapshot end = run(patientDag(
                        "name: deep, template: group",
                        "name: flat, template: err",
                        "name: C, template: ok, dependencies: [deep, flat]")
                + "- name: group\n  steps: [[{name: x, template: bad}]]\n");
        assertThat(node(end, "wf").phase()).isEqualTo(NodePhase.ERROR);
        assertThat(end.departures()).isEmpty();
    }

    @Test
    void a_dag_that_is_the_entry_point_does_not_end_before_the_hooks_of_the_workflow() {
        RunSnapshot end = run("hooks: {h: {template: slow, expression: 'true'}}\n" + dag("name: A, template: ok"));
        assertThat(end).hasSucceeded();
        assertThat(node(end, "wf").finishedAt())
                .isEqualTo(node(end, "wf.hooks.h").finishedAt());
        assertThat(end.departures()).isEmpty();
    }

    @Test
    void a_hook_on_the_running_workflow_runs_beside_a_node_to_which_nothing_happens() {
        RunSnapshot end = run(dag("name: A, template: pause, hooks:"
                        + " {h: {template: ok, expression: 'workflow.status == \"Running\"'}}")
                + "- name: pause\n  suspend: {duration: '60'}\n");
        assertThat(end).hasSucceeded();
        assertThat(node(end, "wf.A.hooks.h").startedAt())
                .isEqualTo(node(end, "wf.A").startedAt());
    }

    @Test
    void a_limit_of_an_attempt_that_has_ended_keeps_nobody_waiting() {
        RunSnapshot end = run(dag("name: A, template: short") + "- name: short\n  timeout: 1h\n"
                + "  container: {image: busybox, command: [x]}\n");
        assertThat(end).hasSucceeded();
        assertThat(Duration.between(
                        end.startedAt().orElseThrow(), end.finishedAt().orElseThrow()))
                .isLessThan(Duration.ofMinutes(1));
    }
}
