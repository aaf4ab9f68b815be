package dev.tiphys.testing.edgecases;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestException;
import org.junit.jupiter.api.Test;

class DagEdgeCasesTest extends EdgeCases {
    @Test
    void issue10312_another_branch_goes_on_after_a_failure_as_in_argo() {
        RunSnapshot end = run(
                dag("name: A, template: bad", "name: B, template: slow", "name: C, template: ok, dependencies: [B]"));
        assertThat(end).hasFailed().ran("C").after("B");
        assertThat(end).node("wf.B").isSucceeded();
    }

    @Test
    void issue13498_continue_on_tolerates_what_failed_itself_as_argo_counts_it() {
        RunSnapshot end = run(
                dag("name: A, template: bad, continueOn: {failed: true}", "name: B, template: ok, dependencies: [A]"));
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf.A").isFailed();
        assertThat(end).node("wf.B").isSucceeded();
    }

    @Test
    void issue10321_omitted_can_be_depended_on_through_chains() {
        RunSnapshot end = run(dag(
                "name: A, template: bad",
                "name: B, template: ok, depends: A",
                "name: C, template: ok, depends: B.Omitted"));
        assertThat(end).node("wf.B").isOmitted();
        assertThat(end).node("wf.C").isSucceeded();
    }

    @Test
    void a_negated_dependency_waits_until_the_task_is_final() {
        RunSnapshot end = run(dag("name: A, template: slow", "name: B, template: ok, depends: '!A.Succeeded'"));
        assertThat(end).node("wf.B").hasPhase(NodePhase.OMITTED);
    }

    @Test
    void an_underscore_in_the_name_of_a_task_is_refused_before_anything_runs() {
        assertThatThrownBy(() -> run(patientDag("name: a-b, template: ok", "name: a_b, template: bad")))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("'a_b' is invalid");
    }

    @Test
    void issue2743_a_failure_that_is_handled_does_not_fail_the_run() {
        RunSnapshot end = run(dag("name: A, template: bad", "name: H, template: ok, depends: A.Failed"));
        assertThat(end).hasSucceeded().node("wf.A").isFailed();
    }

    @Test
    void issue693_only_the_ancestors_of_a_target_run_and_they_decide() {
        RunSnapshot end = run(dag("name: A, template: ok", "name: B, template: bad, dependencies: [A]")
                .replace("  dag:\n", "  dag:\n    target: A\n"));
        assertThat(end).hasSucceeded().hasNoNode("wf.B");
    }

    @Test
    void issue12037_names_of_tasks_may_be_words_of_the_expression_language() {
        RunSnapshot end = run(dag(
                "name: split, template: ok",
                "name: len, template: ok",
                "name: C, template: ok, depends: 'split.Succeeded && len.Succeeded'"));
        assertThat(end).hasSucceeded();
    }

    @Test
    void issue14337_an_error_stays_an_error_for_continue_on() {
        RunSnapshot end = run(
                dag("name: A, template: err, continueOn: {error: true}", "name: B, template: ok, dependencies: [A]"));
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf.A").isError();
    }

    @Test
    void issue14774_a_loop_of_which_all_items_are_skipped_lets_its_dependents_run() {
        RunSnapshot end = run(dag(
                "name: A, template: ok, withItems: [1, 2], when: \"{{item}} > 5\"",
                "name: B, template: ok, depends: A"));
        assertThat(end).hasSucceeded();
        assertThat(end).node("wf.A(0:1)").isSkipped();
        assertThat(end).node("wf.B").isSucceeded();
    }

    @Test
    void a_failure_with_several_children_is_named() {
        RunSnapshot end = run(steps("[{name: a, template: bad}, {name: b, template: ok}]"));
        assertThat(end).hasFailed().hasMessage("child '" + node(end, "wf[0].a").id() + "' failed");
    }
}
