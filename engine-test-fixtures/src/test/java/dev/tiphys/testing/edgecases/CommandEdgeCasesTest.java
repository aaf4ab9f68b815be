package dev.tiphys.testing.edgecases;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommandEdgeCasesTest extends EdgeCases {
    @Test
    void issue17041_a_suspended_run_can_be_stopped() {
        WorkflowRun run = engine.submit(text("entrypoint: slow\nonExit: ok\ntemplates:\n"));
        engine.time().advance(Duration.ofSeconds(1));
        run.suspend();
        run.stop();
        RunSnapshot end = engine.finish(run);
        assertThat(end).hasFailed();
        assertThat(end).node("wf.onExit").isSucceeded();
    }

    @Test
    void issue17041_a_suspended_run_can_be_terminated() {
        WorkflowRun run = engine.submit(text("entrypoint: slow\nonExit: ok\ntemplates:\n"));
        engine.time().advance(Duration.ofSeconds(1));
        run.suspend();
        run.terminate();
        assertThat(engine.finish(run)).hasFailed().hasNoNode("wf.onExit");
    }

    @Test
    void issue11163_after_a_stop_no_new_step_starts() {
        WorkflowRun run = engine.submit(
                text(steps("[{name: a, template: gate, continueOn: {failed: true}}]", "[{name: b, template: ok}]")));
        engine.finish(run);
        run.stop();
        RunSnapshot end = engine.finish(run);
        assertThat(end).hasFailed();
        assertThat(engine.started().nodes()).isEmpty();
    }

    @Test
    void issue13210_what_had_not_started_when_the_run_was_stopped_has_failed() {
        WorkflowRun run = engine.submit(text("entrypoint: main\ntemplates:\n- name: main\n  parallelism: 1\n"
                + "  dag: {failFast: false, tasks: [{name: A, template: slow}, {name: B, template: slow}]}\n"));
        engine.time().advance(Duration.ofSeconds(2));
        run.stop();
        RunSnapshot end = engine.finish(run);
        assertThat(end).hasFailed();
        assertThat(end.nodes()).noneMatch(node -> node.phase() == NodePhase.SKIPPED);
    }

    @Test
    void issue16776_who_waits_for_a_lock_ends_when_the_run_is_stopped() {
        String spec =
                "entrypoint: main\ntemplates:\n- name: main\n  dag: {tasks: [{name: A, template: locked}, {name: B,"
                        + " template: locked}]}\n"
                        + "- {name: locked, synchronization: {mutexes: [{name: m}]}, container: {image: busybox, command: [x]}}\n";
        engine.pods().template("locked").takes(Duration.ofHours(1));
        WorkflowRun run = engine.submit(text(spec));
        engine.time().advance(Duration.ofSeconds(2));
        run.stop();
        RunSnapshot end = engine.finish(run);
        assertThat(end).hasFailed();
        assertThat(end.nodes()).allMatch(node -> node.phase().isFinal());
        WorkflowRun next = engine.submit(text(spec).replace("{name: wf}", "{name: wf2}"));
        assertThat(engine.finish(next)).hasSucceeded();
    }

    @Test
    void a_late_stop_leaves_a_succeeded_main_graph_as_it_is() {
        WorkflowRun run = engine.submit(text("entrypoint: ok\nonExit: slow\ntemplates:\n"));
        engine.time().advance(Duration.ofSeconds(3));
        run.stop();
        RunSnapshot end = engine.finish(run);
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf").isSucceeded();
    }

    @Test
    void issue14911_a_gate_that_opens_by_itself_takes_its_defaults() {
        RunSnapshot end = run(steps(
                        "[{name: g, template: ask}]",
                        "[{name: b, template: say, arguments: {parameters: [{name: v,"
                                + " value: \"{{steps.g.outputs.parameters.x}}\"}]}}]")
                + "- {name: ask, suspend: {duration: '10'}, outputs: {parameters: [{name: x, valueFrom: {default: none,"
                + " supplied: {}}}]}}\n");
        assertThat(end).hasSucceeded().node("wf[1].b").hasInput("v", "none");
    }

    @Test
    void issue16396_a_daemon_that_is_no_longer_needed_has_succeeded() {
        RunSnapshot end = run(steps("[{name: d, template: server}]", "[{name: t, template: ok}]")
                + "- {name: server, daemon: true, container: {image: busybox, command: [x]}}\n");
        assertThat(end).hasSucceeded().node("wf[0].d").isSucceeded();
    }

    @Test
    void issue10985_of_several_limits_the_smallest_holds_and_who_waits_is_no_failure() {
        RunSnapshot end = run(
                "parallelism: 3\n" + dag("name: A, template: inner", "name: B, template: inner")
                        + "- {name: inner, parallelism: 1, dag: {tasks: [{name: x, template: ok}, {name: z, template: ok}]}}\n");
        assertThat(end).hasSucceeded().ranAtMostInParallel(3);
    }

    @Test
    void issue11883_of_two_that_race_for_a_cached_result_behind_a_lock_one_runs() {
        String cached =
                "- name: cached\n  inputs: {parameters: [{name: v}]}\n  memoize: {key: \"k-{{inputs.parameters.v}}\", cache:"
                        + " {configMap: {name: c}}}\n  synchronization: {mutexes: [{name: m}]}\n"
                        + "  container: {image: busybox, command: [x]}\n";
        RunSnapshot end = run(dag(
                        "name: A, template: cached, arguments: {parameters: [{name: v, value: s}]}",
                        "name: B, template: cached, arguments: {parameters: [{name: v, value: s}]}")
                + cached);
        assertThat(end).hasSucceeded();
        assertThat(engine.started().count("cached")).isOne();
    }

    @Test
    void issue10426_only_successes_are_remembered() {
        engine.pods().template("cached").fails(1);
        String spec =
                dag("name: A, template: cached") + "- {name: cached, memoize: {key: k, cache: {configMap: {name: c}}},"
                        + " container: {image: busybox, command: [x]}}\n";
        assertThat(run(spec)).hasFailed();
        engine.pods().template("cached").succeeds();
        assertThat(engine.run(text(spec).replace("{name: wf}", "{name: wf2}"))).hasSucceeded();
        assertThat(engine.run(text(spec).replace("{name: wf}", "{name: wf3}"))).hasSucceeded();
        assertThat(engine.started().count("cached")).isEqualTo(2);
    }

    @Test
    void a_changed_limit_lets_more_in_and_takes_nothing_away_from_holders() {
        String limit = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: limits}\ndata: {most: \"%d\"}\n";
        engine.with(limit.formatted(1));
        engine.pods().template("limited").takes(Duration.ofSeconds(10));
        WorkflowRun run = engine.submit(text("entrypoint: main\ntemplates:\n- name: main\n"
                + "  steps: [[{name: a, template: limited, withSequence: {count: '6'}}]]\n"
                + "- {name: limited, synchronization: {semaphores: [{configMapKeyRef: {name: limits, key: most}}]},"
                + " container: {image: busybox, command: [x]}}\n"));
        engine.time().advance(Duration.ofSeconds(5));
        assertThat(engine.started().count("limited")).isOne();
        engine.with(limit.formatted(3));
        engine.time().advance(Duration.ofSeconds(1));
        assertThat(engine.started().count("limited")).isEqualTo(3);
        engine.with(limit.formatted(1));
        engine.time().advance(Duration.ofSeconds(5));
        assertThat(engine.started().count("limited")).isEqualTo(3);
        assertThat(engine.finish(run)).hasSucceeded();
    }
}
