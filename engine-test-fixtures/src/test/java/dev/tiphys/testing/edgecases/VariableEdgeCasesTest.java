package dev.tiphys.testing.edgecases;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableEdgeCasesTest extends EdgeCases {
    private static final String SAY_IT = "arguments: {parameters: [{name: in, value: x}]}\n"
            + steps(
                    "[{name: a, template: say, arguments: {parameters: [{name: v, value: \"{{workflow.parameters.in}}\"}]}}]");

    @ParameterizedTest
    @ValueSource(strings = {"\u0001😀\\\"", "{{workflow.name}}", "{{=1+1}}", "a\nb\tc", "\"}],\"x\":[{\"", "null", " "})
    void issue15512_any_value_arrives_as_it_is_and_is_never_substituted_again(String value) {
        engine.pods().template("emit").prints(value);
        RunSnapshot end = run(
                steps(
                        "[{name: one, template: emit}]",
                        "[{name: two, template: say, arguments: {parameters: [{name: v, value: \"{{steps.one.outputs.result}}\"}]}}]"));
        assertThat(end).hasSucceeded();
        assertThat(engine.started().only("say").input("v")).isEqualTo(value);
        assertThat(engine.started().only("say").template().container().args()).containsExactly(value);
    }

    @Test
    void issue7831_numbers_in_conditions_are_compared_as_numbers() {
        RunSnapshot end = run("arguments: {parameters: [{name: count, value: '10'}]}\n"
                + steps("[{name: a, template: ok, when: \"{{workflow.parameters.count}} > 9\"}]"));
        assertThat(end).hasSucceeded().node("wf[0].a").isSucceeded();
    }

    @Test
    void issue12869_what_cannot_be_resolved_is_an_error_and_never_a_wait() {
        RunSnapshot end = run(dag("name: A, template: outer")
                + "- name: outer\n  outputs: {parameters: [{name: p, valueFrom: {parameter: \"{{tasks.i.outputs.parameters.p}}\"}}]}\n"
                + "  dag: {tasks: [{name: i, template: emit, when: \"1 == 2\"}]}\n");
        assertThat(end.phase().isFinal()).isTrue();
        assertThat(end).node("wf.A").isError();
    }

    @Test
    void issue6959_a_value_that_is_not_in_the_enumeration_is_refused_before_anything_runs() {
        assertThatThrownBy(() -> run(
                        "entrypoint: ok\narguments: {parameters: [{name: p, value: c, enum: [a, b]}]}\ntemplates:\n"))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("enum");
        assertThat(engine.started().nodes()).isEmpty();
    }

    @Test
    void issue8960_blanks_in_tags_mean_nothing() {
        RunSnapshot end = run(SAY_IT.replace("{{workflow.parameters.in}}", "{{  workflow.parameters.in }}"));
        assertThat(end).hasSucceeded();
        assertThat(engine.started().only("say").input("v")).isEqualTo("x");
    }

    @Test
    void an_expression_without_a_value_is_an_error() {
        RunSnapshot end = run(SAY_IT.replace("{{workflow.parameters.in}}", "{{=nil}}"));
        assertThat(end)
                .hasFailed()
                .node("wf[0]")
                .isError()
                .hasMessageContaining("failed to evaluate expression \"nil\"");
        assertThat(engine.started().nodes()).isEmpty();
    }

    @Test
    void issue14498_what_a_skipped_step_would_have_given_is_absent_and_no_wait() {
        RunSnapshot end = run(dag(
                "name: A, template: emit, when: \"1 == 2\"",
                "name: B, template: say, depends: A.Skipped, arguments: {parameters: [{name: v, value:"
                        + " \"{{tasks.A.outputs.result}}\"}]}"));
        assertThat(end.phase().isFinal()).isTrue();
        assertThat(end).node("wf.B").isError().hasMessageContaining("references an absent optional");
    }
}
