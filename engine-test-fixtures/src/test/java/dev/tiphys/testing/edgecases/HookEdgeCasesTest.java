package dev.tiphys.testing.edgecases;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HookEdgeCasesTest extends EdgeCases {
    private static final String TRIED =
            "- {name: tried, retryStrategy: {limit: 1}, container: {image: busybox, command: [x]}}\n";

    @Test
    void issue16057_a_succeeded_hook_does_not_hide_the_failure_of_a_retried_task() {
        engine.pods().template("tried").fails(1);
        RunSnapshot end = run(dag(
                        "name: A, template: tried, hooks: {x: {template: ok, expression: 'tasks.A.status == \"Failed\"'}}",
                        "name: B, template: ok, dependencies: [A]")
                + TRIED);
        assertThat(end).hasFailed();
        assertThat(end).node("wf.A").isFailed();
        assertThat(end).node("wf.A.hooks.x").isSucceeded();
        assertThat(end).node("wf.B").isOmitted();
        assertThat(executions("wf.A.hooks.x")).isOne();
    }

    @Test
    void issue13233_hooks_are_no_attempts() {
        RunSnapshot end = run("entrypoint: ok\nretryStrategy: {limit: 1}\n"
                + "hooks: {running: {template: bad, expression: 'workflow.status == \"Running\"'}}\ntemplates:\n");
        assertThat(end).hasSucceeded();
        assertThat(executions("wf(0)")).isOne();
        assertThat(names(end)).doesNotContain("wf(1)");
        assertThat(engine.started().count("bad")).isEqualTo(2);
    }

    @Test
    void issue13619_arguments_of_a_hook_may_use_outputs_of_earlier_tasks() {
        engine.pods().template("emit").outputs("p", "v1");
        RunSnapshot end = run(dag(
                "name: A, template: emit",
                "name: B, template: ok, dependencies: [A], hooks: {r: {template: say, expression:"
                        + " 'tasks.B.status == \"Running\"', arguments: {parameters: [{name: v, value:"
                        + " \"{{tasks.A.outputs.parameters.p}}\"}]}}}"));
        assertThat(end).hasSucceeded().node("wf.B.hooks.r").isSucceeded().hasInput("v", "v1");
    }

    @Test
    void issue13239_dependents_of_a_retried_task_wait_for_its_last_attempt_and_follow_depends() {
        engine.pods().template("tried").fails(1);
        RunSnapshot end =
                run(dag("name: A, template: tried, onExit: ok", "name: B, template: ok, depends: A.Failed") + TRIED);
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf.A").isFailed();
        assertThat(end).ran("B").after("A");
        assertThat(executions("wf.A.onExit")).isOne();
    }

    @Test
    void issue11839_a_retried_task_has_one_hook() {
        engine.pods().node("wf.A(0)").fails(1);
        RunSnapshot end = run(dag("name: A, template: tried, hooks: {x: {template: ok, expression: 'tasks.A.status =="
                        + " \"Succeeded\"'}}")
                + TRIED);
        assertThat(end).hasSucceeded();
        assertThat(executions("wf.A.hooks.x")).isOne();
    }

    @Test
    void issue10307_running_hooks_fire_in_dags() {
        RunSnapshot end = run(
                dag("name: A, template: ok, hooks: {r: {template: ok, expression: 'tasks.A.status == \"Running\"'}}"));
        assertThat(end).hasSucceeded().node("wf.A.hooks.r").isSucceeded();
    }

    @Test
    void issue11422_a_hook_whose_condition_is_false_makes_no_node() {
        RunSnapshot end = run(
                dag("name: A, template: ok, hooks: {r: {template: ok, expression: 'tasks.A.status == \"Failed\"'}}"));
        assertThat(end).hasSucceeded().hasNoNode("wf.A.hooks.r");
    }

    @Test
    void issue10345_hooks_of_the_workflow_work_with_a_single_leaf() {
        RunSnapshot end = run("entrypoint: ok\n"
                + "hooks: {running: {template: ok, expression: 'workflow.status == \"Running\"'}}\ntemplates:\n");
        assertThat(end).hasSucceeded().node("wf.hooks.running").isSucceeded();
    }

    @Test
    void issue11269_failures_are_known_to_hooks_of_the_workflow_and_refused_in_those_of_tasks() {
        String say = "{template: say, arguments: {parameters: [{name: v, value: \"{{workflow.failures}}\"}]}}";
        RunSnapshot end = run("entrypoint: bad\nhooks: {exit: " + say + "}\ntemplates:\n");
        assertThat(end).hasFailed().node("wf.onExit").isSucceeded();
        assertThat(engine.started().only("wf.onExit").input("v")).contains("Failed", "bad");
        assertThatThrownBy(() -> run(dag("name: A, template: ok, hooks: {exit: " + say + "}")))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("workflow.failures");
    }

    @Test
    void issue13860_an_exit_hook_may_take_an_artifact_of_its_task() {
        RunSnapshot end = run(
                dag("name: A, template: make, hooks: {exit: {template: take, arguments: {artifacts: [{name: in, from:"
                                + " \"{{tasks.A.outputs.artifacts.out}}\"}]}}}")
                        + "- {name: make, outputs: {artifacts: [{name: out, path: /o}]}, container: {image: busybox, command: [x]}}\n"
                        + "- {name: take, inputs: {artifacts: [{name: in, path: /i}]}, container: {image: busybox, command: [x]}}\n");
        assertThat(end).hasSucceeded().node("wf.A.onExit").isSucceeded();
        assertThat(engine.started().only("take").inputs().artifacts()).hasSize(1);
    }

    @Test
    void a_failed_handler_of_a_step_decides_no_phase() {
        RunSnapshot end = run(steps("[{name: a, template: ok, onExit: bad}]"));
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf[0].a").isSucceeded();
        assertThat(end).node("wf[0].a.onExit").isFailed();
    }

    @Test
    void issue14392_a_handler_is_not_blocked_by_the_slot_of_its_task() {
        RunSnapshot end = run(dag("name: A, template: ok, onExit: ok").replace("  dag:", "  parallelism: 1\n  dag:"));
        assertThat(end).hasSucceeded();
        assertThat(executions("wf.A.onExit")).isOne();
    }

    @Test
    void issue14031_a_bad_expression_of_a_hook_is_an_error_and_no_hang() {
        RunSnapshot end = run(steps("[{name: a, template: ok, hooks: {x: {template: ok, expression: 'foo =='}}}]"));
        assertThat(end)
                .hasFailed()
                .hasMessageContaining("unexpected token EOF")
                .node("wf[0]")
                .isError();
    }

    @Test
    void issue13412_when_stopped_the_exit_handler_runs_to_its_end() {
        WorkflowRun run = engine.submit(
                text(
                        "onExit: bye\n" + dag("name: A, template: gate")
                                + "- {name: bye, dag: {tasks: [{name: one, template: ok}, {name: two, template: ok, dependencies: [one]}]}}\n"));
        engine.finish(run);
        run.stop();
        RunSnapshot end = engine.finish(run);
        assertThat(end).hasFailed().hasMessage("Stopped with strategy 'Stop'");
        assertThat(end).node("wf.A").isFailed();
        assertThat(end).node("wf.onExit.one").isSucceeded();
        assertThat(end).node("wf.onExit.two").isSucceeded();
    }

    @Test
    void issue13016_the_deadline_of_the_workflow_does_not_end_its_exit_handler() {
        RunSnapshot end = run("entrypoint: slow\nactiveDeadlineSeconds: 2\nonExit: slow\ntemplates:\n");
        assertThat(end).hasFailed().node("wf.onExit").isSucceeded();
    }

    @Test
    void issue13052_terminate_ends_the_exit_handler_and_the_run() {
        WorkflowRun run = engine.submit(text("entrypoint: ok\nonExit: slow\ntemplates:\n"));
        engine.time().advance(Duration.ofSeconds(3));
        assertThat(run.snapshot()).node("wf.onExit").isRunning();
        run.terminate();
        assertThat(engine.finish(run)).hasFailed().node("wf.onExit").isFailed();
    }

    @Test
    void issue5835_a_handler_that_does_not_exist_is_an_error() {
        RunSnapshot end = run(
                "entrypoint: ok\nhooks: {exit: {templateRef: {name: \"{{workflow.name}}\", template: gone}}}\ntemplates:\n");
        assertThat(end).hasErrored();
    }

    @Test
    void issue3435_a_handler_of_a_group_runs_and_dependents_wait_for_it() {
        RunSnapshot end = run(dag("name: A, template: inner, onExit: slow", "name: B, template: ok, dependencies: [A]")
                + "- {name: inner, dag: {tasks: [{name: x, template: ok}]}}\n");
        assertThat(end).hasSucceeded().ran("wf.B").after("wf.A.onExit");
    }

    @Test
    void issue5463_each_item_of_a_loop_has_its_own_handler() {
        RunSnapshot end = run(dag("name: A, template: ok, withItems: [1, 2], onExit: ok"));
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf.A(0:1).onExit").isSucceeded();
        assertThat(end).node("wf.A(1:2).onExit").isSucceeded();
    }

    @Test
    void issue14767_global_outputs_of_a_task_are_known_to_its_handler_and_to_that_of_the_workflow() {
        engine.pods().template("give").outputs("p", "v1");
        String say =
                "{template: say, arguments: {parameters: [{name: v, value: \"{{workflow.outputs.parameters.g}}\"}]}}";
        RunSnapshot end = run("hooks: {exit: " + say + "}\n"
                + dag("name: A, template: give, hooks: {exit: " + say + "}")
                + "- name: give\n  outputs: {parameters: [{name: p, globalName: g, valueFrom: {path: /p}}]}\n"
                + "  container: {image: busybox, command: [x]}\n");
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf.A.onExit").hasInput("v", "v1");
        assertThat(end).node("wf.onExit").hasInput("v", "v1");
    }

    @Test
    void issue15192_a_hook_on_an_omitted_task_never_fires() {
        RunSnapshot end = run(dag(
                "name: A, template: bad", "name: B, template: ok, dependencies: [A], hooks: {exit: {template: ok}}"));
        assertThat(end).hasFailed().hasNoNode("wf.B.onExit");
        assertThat(end).node("wf.B").hasPhase(NodePhase.OMITTED);
    }

    @Test
    void a_failed_exit_handler_fails_a_succeeded_run_and_leaves_the_message_of_a_failed_one() {
        RunSnapshot succeeded = run("entrypoint: ok\nonExit: bad\ntemplates:\n");
        assertThat(succeeded).hasFailed().hasMessage("main: Error (exit code 1)");
        engine.pods().template("err").errors("cause");
        RunSnapshot failed =
                engine.run(text("entrypoint: err\nonExit: bad\ntemplates:\n").replace("{name: wf}", "{name: wf2}"));
        assertThat(failed).hasErrored().hasMessageContaining("cause");
    }
}
