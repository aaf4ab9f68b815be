package dev.tiphys.testing.edgecases;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryEdgeCasesTest extends EdgeCases {
    @Test
    void issue13196_a_succeeded_node_is_not_reset_because_the_exit_handler_failed() {
        RunSnapshot first = run("entrypoint: ok\nonExit: bad\ntemplates:\n");
        assertThat(first).hasFailed().node("wf").isSucceeded();
        mend();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded().node("wf.onExit").isSucceeded();
        isUntouched(first, second, "wf");
        assertThat(executions("wf")).isOne();
        assertThat(executions("wf.onExit")).isEqualTo(2);
    }

    @Test
    void issue14180_all_of_an_exit_handler_runs_again_and_nothing_dangles() {
        RunSnapshot first = run("entrypoint: ok\nonExit: handler\ntemplates:\n"
                + "- {name: handler, steps: [[{name: x, template: ok}], [{name: why, template: bad}]]}\n");
        assertThat(first).hasFailed();
        mend();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded();
        isUntouched(first, second, "wf");
        assertThat(executions("wf.onExit[0].x")).isEqualTo(2);
        assertThat(second.nodes())
                .allSatisfy(node -> assertThat(node.children())
                        .allSatisfy(child -> assertThat(second.nodes())
                                .anyMatch(other -> other.id().equals(child))));
    }

    @Test
    void issue10003_the_exit_handler_runs_again_at_the_end_of_every_retry_that_runs_the_main_graph() {
        RunSnapshot first = run("entrypoint: bad\nonExit: ok\ntemplates:\n");
        mend();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded();
        assertThat(executions("wf.onExit")).isEqualTo(2);
        assertThat(node(second, "wf.onExit").startedAt())
                .isNotEqualTo(node(first, "wf.onExit").startedAt());
    }

    @Test
    void issue11884_conditions_of_an_exit_handler_see_the_state_of_this_pass() {
        String spec = "entrypoint: bad\nonExit: handler\ntemplates:\n- name: handler\n  steps:\n"
                + "  - [{name: x, template: ok, when: \"{{workflow.status}} == Succeeded\"}]\n";
        RunSnapshot first = run(spec);
        assertThat(first).node("wf.onExit[0].x").isSkipped();
        mend();
        assertThat(retry(first)).hasSucceeded().node("wf.onExit[0].x").isSucceeded();
    }

    @Test
    void issue13184_a_succeeded_handler_does_not_keep_its_failed_task_from_being_retried() {
        RunSnapshot first = run(dag("name: A, template: bad, onExit: ok"));
        assertThat(first).hasFailed().node("wf.A.onExit").isSucceeded();
        mend();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded().node("wf.A").isSucceeded();
        assertThat(executions("wf.A")).isEqualTo(2);
        assertThat(executions("wf.A.onExit")).isEqualTo(2);
    }

    @Test
    void every_kind_of_failed_leaf_runs_again_a_suspend_node_too() {
        WorkflowRun run = engine.submit(text(steps("[{name: g, template: gate}]", "[{name: b, template: ok}]")));
        RunSnapshot waiting = engine.finish(run);
        assertThat(waiting).node("wf[0].g").isRunning();
        run.stop();
        RunSnapshot first = engine.finish(run);
        assertThat(first).hasFailed().node("wf[0].g").isFailed();
        RunSnapshot second = retry(first);
        assertThat(second).isNotFinished().node("wf[0].g").isRunning();
        run.resume();
        assertThat(engine.finish(run)).hasSucceeded().node("wf[1].b").isSucceeded();
    }

    @Test
    void what_would_fail_again_at_once_is_refused_and_runs_when_the_reason_is_gone() {
        RunSnapshot first = run("entrypoint: main\narguments: {parameters: [{name: arg, value: 'a b'}]}\n"
                + "templates:\n- name: main\n  steps:\n"
                + "  - [{name: a, template: ok, when: \"{{workflow.parameters.arg}}\"}]\n");
        assertThat(first).hasFailed();
        assertThatThrownBy(() -> retry(first))
                .isInstanceOf(OperationRefusedException.class)
                .hasMessageContaining("would run nothing and fail again at once")
                .hasMessageContaining("Invalid 'when' expression 'a b'");
        assertThat(engine.retry(first, RetryOptions.defaults().withParameters(Map.of("arg", "true"))))
                .hasSucceeded()
                .node("wf[0].a")
                .isSucceeded();
    }

    @Test
    void a_task_whose_name_begins_like_a_handler_is_not_taken_for_one() {
        RunSnapshot first =
                run(dag("name: onExitReport, template: ok", "name: Z, template: bad, dependencies: [onExitReport]"));
        mend();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded();
        isUntouched(first, second, "wf.onExitReport");
        assertThat(executions("wf.onExitReport")).isOne();
    }

    @Test
    void global_outputs_of_what_runs_again_are_withdrawn() {
        String spec = dag("name: A, template: give", "name: B, template: bad, dependencies: [A]")
                + "- name: give\n  outputs: {parameters: [{name: p, globalName: g, valueFrom: {path: /p, default: none}}]}\n"
                + "  container: {image: busybox, command: [x]}\n";
        engine.pods().template("give").outputs("p", "v1");
        RunSnapshot first = run(spec);
        assertThat(first).hasOutput("g", "v1");
        mend();
        engine.pods().template("give").errors("gone");
        RunSnapshot second = engine.retry(first, RetryOptions.from(new NodeSelector("displayName=A")));
        assertThat(second).hasErrored();
        assertThat(second.outputs().flatMap(outputs -> outputs.parameter("g"))).isEmpty();
        engine.pods().template("give").outputs("p", "v2");
        assertThat(retry(second)).hasSucceeded().hasOutput("g", "v2");
    }

    @Test
    void issue12636_a_retried_run_is_not_finished() {
        RunSnapshot first = run("entrypoint: bad\ntemplates:\n");
        WorkflowRun run = engine.engine().retry(first.runId(), RetryOptions.defaults());
        assertThat(run.snapshot().finishedAt()).isEmpty();
        assertThat(run.snapshot()).isNotFinished();
        mend();
        assertThat(engine.finish(run)).hasSucceeded();
    }

    @Test
    void a_succeeded_group_two_hops_above_the_failure_is_not_reset() {
        String spec = dag(
                        "name: A, template: inner",
                        "name: B, template: ok, dependencies: [A]",
                        "name: C, template: bad, dependencies: [B]")
                + "- {name: inner, dag: {tasks: [{name: x, template: ok}]}}\n";
        RunSnapshot first = run(spec);
        mend();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded();
        isUntouched(first, second, "wf.A", "wf.A.x", "wf.B");
    }

    @Test
    void issue16450_a_succeeded_loop_beside_a_failure_stays_however_often_one_retries() {
        String spec = dag(
                "name: P, template: ok",
                "name: G, template: ok, withItems: [1, 2]",
                "name: X, template: bad, depends: P && G");
        RunSnapshot first = run(spec);
        RunSnapshot second = retry(first);
        mend();
        RunSnapshot third = retry(second);
        assertThat(third).hasSucceeded();
        isUntouched(first, third, "wf.P", "wf.G", "wf.G(0:1)", "wf.G(1:2)");
    }

    @Test
    void issue12543_a_selector_narrows_what_is_retried() {
        RunSnapshot first = run(patientDag("name: A, template: bad", "name: B, template: bad"));
        mend();
        RunSnapshot second = engine.retry(first, RetryOptions.only(new NodeSelector("displayName=A")));
        assertThat(second).hasFailed().node("wf.A").isSucceeded();
        isUntouched(first, second, "wf.B");
    }

    @Test
    void issue10536_a_selector_that_matches_nothing_is_refused_and_nothing_changes() {
        RunSnapshot first = run(dag("name: A, template: bad"));
        RetryOptions options = RetryOptions.only(new NodeSelector("displayName=nope"));
        assertThatThrownBy(() -> engine.retry(first, options))
                .isInstanceOf(OperationRefusedException.class)
                .hasMessageContaining("no failed node matches");
        assertThat(engine.engine().run(first.runId()).orElseThrow().snapshot()).hasFailed();
        assertThat(executions("wf.A")).isOne();
    }

    @Test
    void issue14796_a_succeeded_retry_node_is_not_reset() {
        String spec = dag("name: A, template: tried", "name: B, template: bad, dependencies: [A]")
                + "- {name: tried, retryStrategy: {limit: 2}, container: {image: busybox, command: [x]}}\n";
        RunSnapshot first = run(spec);
        mend();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded();
        isUntouched(first, second, "wf.A", "wf.A(0)");
        assertThat(executions("wf.A(0)")).isOne();
    }

    @Test
    void issue14804_of_several_attempts_at_a_group_only_the_last_one_goes_on() {
        RunSnapshot first = run("entrypoint: main\ntemplates:\n- name: main\n  retryStrategy: {limit: 1}\n"
                + "  steps: [[{name: x, template: bad}]]\n");
        assertThat(first).hasFailed();
        int before = engine.started().count("bad");
        mend();
        assertThat(retry(first)).hasSucceeded();
        assertThat(engine.started().count("bad") - before).isOne();
    }

    @Test
    void issue14124_failed_http_templates_are_retried_and_failed_groups_reset() {
        engine.pods().template("http").fails(1);
        RunSnapshot first = run(steps("[{name: h, template: http}]"));
        assertThat(first).hasFailed();
        engine.pods().template("http").succeeds();
        assertThat(retry(first)).hasSucceeded().node("wf[0].h").isSucceeded();
    }

    @Test
    void issue14769_only_the_failed_items_of_a_loop_run_again() {
        engine.pods().node("wf.A(1:2)").fails(1).then().succeeds();
        RunSnapshot first = run(dag("name: A, template: ok, withItems: [1, 2, 3]"));
        assertThat(first).hasFailed();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded();
        isUntouched(first, second, "wf.A(0:1)", "wf.A(2:3)");
        assertThat(executions("wf.A(1:2)")).isEqualTo(2);
    }

    @Test
    void issue15802_a_changed_list_is_expanded_anew_and_stale_items_go() {
        String spec = "entrypoint: main\narguments: {parameters: [{name: list, value: '[\"a\",\"b\"]'}]}\n"
                + "templates:\n- name: main\n  dag: {tasks: [{name: A, template: bad, withParam:"
                + " \"{{workflow.parameters.list}}\"}]}\n";
        RunSnapshot first = run(spec);
        mend();
        RunSnapshot second = engine.retry(first, RetryOptions.defaults().withParameters(Map.of("list", "[\"b\"]")));
        assertThat(second)
                .hasSucceeded()
                .hasNoNode("wf.A(0:a)")
                .hasNoNode("wf.A(1:b)")
                .node("wf.A(0:b)")
                .isSucceeded();
    }

    @Test
    void issue16055_a_changed_parameter_does_not_run_again_what_does_not_read_it() {
        String spec = "arguments: {parameters: [{name: note, value: a}]}\n"
                + dag(
                        "name: L, template: emit, withItems: [1, 2], arguments: {parameters: [{name: v, value: \"{{item}}\"}]}",
                        "name: Z, template: bad, dependencies: [L]");
        RunSnapshot first = run(spec);
        mend();
        RunSnapshot second = engine.retry(first, RetryOptions.defaults().withParameters(Map.of("note", "b")));
        assertThat(second).hasSucceeded();
        isUntouched(first, second, "wf.L", "wf.L(0:1)", "wf.L(1:2)");
    }

    @Test
    void a_changed_parameter_runs_again_what_reads_it_and_what_depends_on_that() {
        String spec = "arguments: {parameters: [{name: env, value: dev}]}\n"
                + dag(
                        "name: A, template: say, arguments: {parameters: [{name: v, value: \"{{workflow.parameters.env}}\"}]}",
                        "name: B, template: ok, dependencies: [A]",
                        "name: C, template: ok",
                        "name: Z, template: bad, dependencies: [C]");
        RunSnapshot first = run(patient(spec));
        mend();
        RunSnapshot second = engine.retry(first, RetryOptions.defaults().withParameters(Map.of("env", "prod")));
        assertThat(second).hasSucceeded().node("wf.A").hasInput("v", "prod");
        assertThat(executions("wf.B")).isEqualTo(2);
        isUntouched(first, second, "wf.C");
    }

    private static String patient(String spec) {
        return spec.replace("  dag:\n", "  dag:\n    failFast: false\n");
    }

    @Test
    void issue11395_a_tolerated_old_failure_does_not_fail_the_retried_dag() {
        engine.pods().node("wf.B").fails(1).then().succeeds();
        RunSnapshot first = run(
                dag("name: A, template: bad, continueOn: {failed: true}", "name: B, template: ok, dependencies: [A]"));
        assertThat(first).hasFailed();
        assertThat(retry(first)).hasSucceeded();
    }

    @Test
    void issue13003_failed_attempts_below_a_succeeded_retry_node_are_no_failures() {
        engine.pods().node("wf.A(0)").fails(1);
        String spec = dag("name: A, template: tried", "name: B, template: bad, dependencies: [A]")
                + "- {name: tried, retryStrategy: {limit: 2}, container: {image: busybox, command: [x]}}\n";
        RunSnapshot first = run(spec);
        mend();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded();
        isUntouched(first, second, "wf.A", "wf.A(0)", "wf.A(1)");
    }

    @Test
    void issue12936_a_memoized_resubmit_of_a_loop_of_groups_ends() {
        String spec = dag("name: A, template: inner, withItems: [1, 2]", "name: B, template: bad, dependencies: [A]")
                + "- {name: inner, dag: {tasks: [{name: x, template: ok}]}}\n";
        RunSnapshot first = run(spec);
        mend();
        RunSnapshot second =
                engine.finish(engine.engine().resubmit(first.runId(), new ResubmitOptions(true, Map.of())));
        assertThat(second).hasSucceeded();
        assertThat(engine.started().count("ok")).isEqualTo(2);
    }

    @Test
    void issue13484_a_daemon_that_ended_is_started_again_for_what_needs_it() {
        String spec = steps("[{name: d, template: server}]", "[{name: t, template: bad}]")
                + "- {name: server, daemon: true, container: {image: busybox, command: [x]}}\n";
        RunSnapshot first = run(spec);
        assertThat(first).hasFailed();
        mend();
        assertThat(retry(first)).hasSucceeded();
        assertThat(executions("wf[0].d")).isEqualTo(2);
        assertThat(engine.started().nodes()).containsSubsequence("wf[1].t", "wf[0].d", "wf[1].t");
    }

    @Test
    void issue14282_what_comes_after_a_gate_that_is_asked_again_is_decided_anew() {
        String spec = steps(
                        "[{name: g, template: ask}]",
                        "[{name: yes-only, template: ok, when: \"{{steps.g.outputs.parameters.x}} == yes\"}]",
                        "[{name: z, template: bad}]")
                + "- {name: ask, suspend: {}, outputs: {parameters: [{name: x, valueFrom: {supplied: {}}}]}}\n";
        WorkflowRun run = engine.submit(text(spec));
        answer(run, "no");
        RunSnapshot first = engine.finish(run);
        assertThat(first).hasFailed().node("wf[1].yes-only").isSkipped();
        mend();
        engine.engine().retry(first.runId(), RetryOptions.from(new NodeSelector("displayName=g")));
        answer(run, "yes");
        assertThat(engine.finish(run)).hasSucceeded().node("wf[1].yes-only").isSucceeded();
    }

    private void answer(WorkflowRun run, String value) {
        engine.finish(run);
        run.set(new NodeUpdate(
                new NodeSelector("displayName=g"), Optional.empty(), Optional.empty(), Map.of("x", value)));
        run.resume();
    }

    @Test
    void issue5796_a_node_that_runs_again_has_its_whole_time_again() {
        String spec =
                "entrypoint: main\ntemplates:\n- {name: main, timeout: 5s, container: {image: busybox, command: [x]}}\n";
        engine.pods()
                .template("main")
                .takes(Duration.ofSeconds(10))
                .then()
                .succeeds()
                .takes(Duration.ofSeconds(3));
        RunSnapshot first = run(spec);
        assertThat(first).hasFailed();
        engine.time().advance(Duration.ofMinutes(1));
        assertThat(retry(first)).hasSucceeded();
    }

    @Test
    void issue15241_planning_is_linear_in_stacked_diamonds() {
        StringBuilder tasks = new StringBuilder(dag("name: t0, template: ok"));
        for (int i = 0; i < 40; i++) {
            for (String side : new String[] {"l", "r"}) {
                tasks.append("    - {name: %s%d, template: ok, dependencies: [t%d]}\n".formatted(side, i, i));
            }
            tasks.append("    - {name: t%d, template: %s, dependencies: [l%d, r%d]}\n"
                    .formatted(i + 1, i == 39 ? "bad" : "ok", i, i));
        }
        RunSnapshot first = run(tasks.toString());
        mend();
        assertThat(engine.engine()
                        .planRetry(first.runId(), RetryOptions.defaults())
                        .tasks())
                .containsExactly("wf.t40");
        assertThat(retry(first)).hasSucceeded();
    }

    @Test
    void issue13749_a_failed_branch_is_retried_while_the_others_still_run() {
        RunSnapshot waiting = run(patientDag(
                "name: A, template: bad", "name: B, template: gate", "name: C, template: ok, dependencies: [A]"));
        assertThat(waiting).isNotFinished().node("wf.A").isFailed();
        mend();
        WorkflowRun run =
                engine.engine().retry(waiting.runId(), RetryOptions.defaults().alsoWhileRunning());
        RunSnapshot going = engine.finish(run);
        assertThat(going).isNotFinished().node("wf.C").isSucceeded();
        isUntouched(waiting, going, "wf.B");
        run.resume();
        assertThat(engine.finish(run)).hasSucceeded();
    }

    @Test
    void issue13749_what_still_runs_or_waits_is_left_alone_by_the_retry_of_a_branch() {
        String spec = patientDag(
                        "name: A, template: bad",
                        "name: B, template: slow",
                        "name: C, template: tried",
                        "name: D, template: locked",
                        "name: E, template: locked",
                        "name: F, template: ok, depends: A && B && C && D && E")
                + "- {name: tried, retryStrategy: {limit: 1, backoff: {duration: 20s}}, container: {image: busybox, command: [x]}}\n"
                + "- {name: locked, synchronization: {mutexes: [{name: m}]}, container: {image: busybox, command: [x]}}\n";
        engine.pods().node("wf.C(0)").fails(1);
        engine.pods().template("locked").takes(Duration.ofSeconds(8));
        WorkflowRun run = engine.submit(text(spec));
        engine.time().advance(Duration.ofSeconds(3));
        mend();
        engine.engine().retry(run.id(), RetryOptions.defaults().alsoWhileRunning());
        RunSnapshot end = engine.finish(run);
        assertThat(end).hasSucceeded().took(Duration.ofSeconds(23));
        assertThat(engine.started().nodes())
                .containsExactlyInAnyOrder("wf.A", "wf.A", "wf.B", "wf.C(0)", "wf.C(1)", "wf.D", "wf.E", "wf.F");
    }

    @Test
    void a_run_that_runs_and_in_which_nothing_has_failed_is_not_retried() {
        RunSnapshot waiting = run(dag("name: A, template: gate"));
        assertThatThrownBy(() -> retry(waiting)).hasMessage("Cannot retry a workflow in phase Running");
        assertThatThrownBy(() -> engine.retry(waiting, RetryOptions.defaults().alsoWhileRunning()))
                .hasMessage("a retry would run nothing: nothing has failed so far");
    }

    @Test
    void issue950_a_succeeded_run_is_run_again_from_a_node() {
        RunSnapshot first =
                run(steps("[{name: a, template: ok}]", "[{name: b, template: ok}]", "[{name: c, template: ok}]"));
        assertThat(first).hasSucceeded();
        RunSnapshot second = engine.retry(first, RetryOptions.from(new NodeSelector("displayName=b")));
        assertThat(second).hasSucceeded();
        isUntouched(first, second, "wf[0].a");
        assertThat(executions("wf[1].b")).isEqualTo(2);
        assertThat(executions("wf[2].c")).isEqualTo(2);
    }

    @Test
    void a_retry_of_a_succeeded_run_is_refused() {
        RunSnapshot first = run("entrypoint: ok\ntemplates:\n");
        assertThatThrownBy(() -> retry(first)).isInstanceOf(OperationRefusedException.class);
    }

    @Test
    void what_a_failure_kept_from_running_is_decided_anew() {
        RunSnapshot first = run(dag(
                "name: A, template: bad",
                "name: B, template: ok, depends: A",
                "name: C, template: ok, depends: B.Omitted"));
        assertThat(first).node("wf.B").hasPhase(NodePhase.OMITTED);
        assertThat(first).node("wf.C").isSucceeded();
        mend();
        RunSnapshot second = engine.retry(first, RetryOptions.from(new NodeSelector("displayName=A")));
        assertThat(second).node("wf.B").isSucceeded();
        assertThat(second).node("wf.C").isOmitted();
    }

    @Test
    void of_many_nodes_a_retry_touches_only_the_failed_leaf_its_ancestors_what_depends_on_it_and_their_handlers() {
        engine.pods().node("wf[0].many(777:777).leaf").fails(1).then().succeeds();
        RunSnapshot first = run("onExit: ok\n"
                + steps(
                        "[{name: many, template: inner, withSequence: {count: '5000'}}]",
                        "[{name: next, template: ok}]")
                + "- {name: inner, dag: {tasks: [{name: leaf, template: ok}]}}\n");
        assertThat(first).hasFailed();
        var plan = engine.engine().planRetry(first.runId(), RetryOptions.defaults());
        assertThat(plan.changes().stream().map(entry -> entry.node()))
                .containsExactlyInAnyOrder(
                        "wf", "wf[0]", "wf[0].many(777:777)", "wf[0].many(777:777).leaf", "wf.onExit");
        int before = engine.started().nodes().size();
        RunSnapshot second = retry(first);
        assertThat(second).hasSucceeded();
        assertThat(engine.started()
                        .nodes()
                        .subList(before, engine.started().nodes().size()))
                .containsExactly("wf[0].many(777:777).leaf", "wf[1].next", "wf.onExit");
        java.util.Set<String> touched = new java.util.TreeSet<>();
        for (var old : first.nodes()) {
            var now = node(second, old.name());
            if (!now.startedAt().equals(old.startedAt()) || !now.finishedAt().equals(old.finishedAt())) {
                touched.add(old.name());
            }
        }
        assertThat(touched)
                .containsExactlyInAnyOrder(
                        "wf", "wf[0]", "wf[0].many(777:777)", "wf[0].many(777:777).leaf", "wf.onExit");
    }
}
