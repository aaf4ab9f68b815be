package dev.tiphys.testing.edgecases;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.RunSnapshot;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptEdgeCasesTest extends EdgeCases {
    private static String tried(String strategy) {
        return "entrypoint: tried\ntemplates:\n- {name: tried, retryStrategy: {" + strategy
                + "}, container: {image: busybox, command: [x]}}\n";
    }

    @Test
    void issue9425_back_off_grows_between_attempts() {
        engine.pods().template("tried").fails(1).then().fails(1).then().succeeds();
        RunSnapshot end = run(tried("limit: 5, backoff: {duration: 10s, factor: 2}"));
        assertThat(end).hasSucceeded();
        assertThat(node(end, "wf(1)").startedAt().orElseThrow())
                .isAfterOrEqualTo(node(end, "wf(0)").finishedAt().orElseThrow().plusSeconds(10));
        assertThat(node(end, "wf(2)").startedAt().orElseThrow())
                .isAfterOrEqualTo(node(end, "wf(1)").finishedAt().orElseThrow().plusSeconds(20));
    }

    @Test
    void issue9425_without_a_limit_there_is_no_back_off_as_in_argo() {
        engine.pods().template("tried").fails(1).then().succeeds();
        assertThat(run(tried("backoff: {duration: 10s}"))).hasSucceeded().took(Duration.ofSeconds(2));
    }

    @Test
    void issue11005_the_policy_is_on_failure_but_always_where_there_is_an_expression() {
        engine.pods().template("tried").errors("infrastructure").then().succeeds();
        assertThat(run(tried("limit: 1"))).hasErrored();
        engine.pods().template("tried").errors("infrastructure").then().succeeds();
        assertThat(engine.run(text(tried("limit: 1, expression: 'true'")).replace("{name: wf}", "{name: wf2}")))
                .hasSucceeded();
    }

    @Test
    void issue13165_the_expression_is_evaluated_for_failed_attempts_only() {
        assertThat(run(tried("limit: 1, expression: 'asInt(lastRetry.message) > 0'")))
                .hasSucceeded();
    }

    @Test
    void a_limit_of_n_makes_n_plus_one_attempts_and_may_be_a_text() {
        engine.pods().template("tried").fails(1);
        RunSnapshot end = run(tried("limit: '{{workflow.parameters.most}}'")
                .replace("entrypoint", "arguments: {parameters: [{name: most, value: '2'}]}\nentrypoint"));
        assertThat(end).hasFailed().hasMessageContaining("No more retries left");
        assertThat(engine.started().nodes()).containsExactly("wf(0)", "wf(1)", "wf(2)");
    }

    @Test
    void issue10364_attempts_are_numbered_in_their_variables() {
        engine.pods().template("tried").fails(3).then().succeeds();
        run("entrypoint: tried\ntemplates:\n- name: tried\n  retryStrategy: {limit: 1}\n"
                + "  container: {image: busybox, command: [x], args: [\"{{retries}}\", \"{{lastRetry.exitCode}}\"]}\n");
        assertThat(engine.started().all("wf(1)").get(0).template().container().args())
                .containsExactly("1", "3");
    }

    @Test
    void issue14228_a_retried_item_gives_the_outputs_of_its_successful_attempt() {
        engine.pods().template("tried").outputs("p", "good");
        engine.pods().node("wf.A(0:1)(0)").fails(1);
        RunSnapshot end = run(dag(
                        "name: A, template: tried, withItems: [1, 2]",
                        "name: B, template: say, depends: A, arguments: {parameters: [{name: v, value:"
                                + " \"{{tasks.A.outputs.parameters.p}}\"}]}")
                + "- name: tried\n  retryStrategy: {limit: 1}\n  outputs: {parameters: [{name: p, valueFrom: {path: /p}}]}\n"
                + "  container: {image: busybox, command: [x]}\n");
        assertThat(end).hasSucceeded().node("wf.B").hasInput("v", "[\"good\",\"good\"]");
    }

    @Test
    void issue16849_a_loop_that_fails_fast_leaves_no_retry_node_open() {
        engine.pods().node("wf[0].A(0:1)").fails(1);
        engine.pods().where(task -> task.nodeName().startsWith("wf[0].A(0:1)")).fails(1);
        RunSnapshot end = run("entrypoint: main\ntemplates:\n- name: main\n  parallelism: 1\n  failFast: true\n"
                + "  steps: [[{name: A, template: tried, withItems: [1, 2, 3]}]]\n"
                + "- {name: tried, retryStrategy: {limit: 1}, container: {image: busybox, command: [x]}}\n");
        assertThat(end).hasFailed();
        assertThat(end.nodes()).allMatch(node -> node.phase().isFinal());
    }

    @Test
    void issue15472_terminate_closes_the_retry_node_too() {
        engine.pods().template("tried").hangs();
        WorkflowRun run = engine.submit(text(tried("limit: 3")));
        engine.time().advance(Duration.ofSeconds(2));
        run.terminate();
        RunSnapshot end = engine.finish(run);
        assertThat(end).hasFailed();
        assertThat(end.nodes()).allMatch(node -> node.phase().isFinal());
        assertThat(executions("wf(1)")).isZero();
    }

    @Test
    void issue15277_a_back_off_beyond_all_bounds_is_capped() {
        engine.pods().template("tried").fails(1);
        RunSnapshot end = run(tried("limit: 40, backoff: {duration: 1s, factor: 10, cap: 30s}"));
        assertThat(end).hasFailed().took(Duration.ofSeconds(41 + 1 + 10 + 38 * 30));
    }

    @Test
    void issue13058_an_attempt_that_is_not_to_be_retried_ends_the_node_with_its_own_message() {
        engine.pods().template("tried").fails(2).saying("cause");
        RunSnapshot end = run(tried("limit: 3, expression: 'false'"));
        assertThat(end).hasFailed().hasMessageContaining("retryStrategy.expression evaluated to false");
        assertThat(end).node("wf(0)").hasMessageContaining("cause");
        assertThat(engine.started().nodes()).containsExactly("wf(0)");
    }
}
