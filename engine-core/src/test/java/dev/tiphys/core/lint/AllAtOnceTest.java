package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.manifest.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllAtOnceTest {
    @Test
    void every_mistake_is_said_with_its_place_in_the_order_of_the_text() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        templates:
                        - name: main
                          steps:
                          - - name: a
                              template: wrok
                            - name: a
                              template: work
                          - - name: b
                              template: work
                              withItems: [1]
                              withParam: "[]"
                        - name: work
                          activeDeadlineSeconds: soon
                          container:
                            args: ["{{inputs.parameters.msg}}"]
                        """))
                .containsExactly(
                        "6:17 error template-not-found: templates.main.steps[0].a template name 'wrok' undefined (did you mean \"work\"?)",
                        "7:13 error name-duplicate: templates.main.steps[0].name 'a' is not unique",
                        "12:18 error loop: templates.main.steps[1].b only one of withItems, withParam, withSequence can be specified",
                        "14:26 error active-deadline: templates.main.steps[0].a templates.work.activeDeadlineSeconds must be a positive integer > 0 or an argo variable",
                        "16:5 error image-missing: templates.main.steps[0].a templates.work.container.image may not be empty",
                        "16:12 error variable-unresolved: templates.main.steps[0].a templates.work: failed to resolve {{inputs.parameters.msg}}");
    }

    @Test
    void a_template_that_does_not_exist_is_not_said_again_where_its_outputs_are_used() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        templates:
                        - name: main
                          steps:
                          - - {name: a, template: nope}
                          - - name: b
                              template: show
                              arguments:
                                parameters:
                                - {name: v, value: "{{steps.a.outputs.parameters.x}} {{steps.a.outputs.result}}"}
                        - name: show
                          inputs: {parameters: [{name: v}]}
                          container: {image: a, args: ["{{inputs.parameters.v}}"]}
                        """)).singleElement().asString().contains("template name 'nope' undefined");
    }

    @Test
    void an_argument_without_value_is_not_said_again_as_a_missing_input() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        templates:
                        - name: main
                          steps:
                          - - name: b
                              template: show
                              arguments: {parameters: [{name: v}]}
                        - name: show
                          inputs: {parameters: [{name: v}]}
                          container: {image: a, args: ["{{inputs.parameters.v}}"]}
                        """)).singleElement().asString().contains("arguments.v.value or");
    }

    @Test
    void a_misspelt_variable_gets_the_nearest_name_that_is_there() {
        assertThat(Lint.ofSpec("""
                        entrypoint: show
                        arguments: {parameters: [{name: message, value: hi}]}
                        templates:
                        - name: show
                          inputs: {parameters: [{name: message}]}
                          container: {image: a, args: ["{{inputs.parameters.mesage}} {{inputs.parameters.message}}"]}
                        """))
                .containsExactly(
                        "6:32 error variable-unresolved: templates.show: failed to resolve {{inputs.parameters.mesage}} (did you mean \"inputs.parameters.message\"?)");
    }

    @Test
    void tasks_in_a_circle_are_named() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        templates:
                        - name: main
                          dag:
                            tasks:
                            - {name: a, template: ok, dependencies: [c]}
                            - {name: b, template: ok, dependencies: [a]}
                            - {name: c, template: ok, dependencies: [b]}
                        - {name: ok, container: {image: a}}
                        """))
                .containsExactly("6:46 error dag-cycle: templates.main sorting failed: graph with cycle"
                        + " (these tasks wait for one another: a -> c -> b -> a)");
    }

    @Test
    void a_mistake_behind_a_reference_is_said_at_the_reference_and_in_full_where_it_is() {
        List<String> findings = Lint.of("""
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: store}
                spec:
                  templates:
                  - name: bad
                    container: {args: ["{{inputs.parameters.x}}"]}
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: t-}
                spec:
                  entrypoint: main
                  templates:
                  - name: main
                    steps:
                    - - name: a
                        templateRef:
                          name: store
                          template: bad
                """);
        assertThat(findings)
                .containsExactly(
                        "7:16 error image-missing: templates.bad templates.bad.container.image may not be empty",
                        "7:24 error variable-unresolved: templates.bad templates.bad: failed to resolve {{inputs.parameters.x}}",
                        "20:21 error variable-unresolved: templates.main.steps[0].a templates.bad: failed to resolve {{inputs.parameters.x}} (see text:7:24)",
                        "20:21 error image-missing: templates.main.steps[0].a templates.bad.container.image may not be empty (see text:7:16)");
    }

    @Test
    void what_is_wrong_in_an_inline_template_that_argo_skips_is_a_warning() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        templates:
                        - name: main
                          steps:
                          - - name: a
                              inline: {container: {image: a}}
                          - - name: b
                              inline: {container: {command: [x]}}
                        """))
                .containsExactly(
                        "8:27 warning image-missing: templates.main.steps[1].b templates..container.image may not be empty");
    }

    @Test
    void fields_that_are_unknown_are_only_said_to_be_so() {
        assertThat(Lint.ofSpec("""
                        entrypoint: ok
                        templates:
                        - name: ok
                          container: {image: a, comands: ["{{inputs.parameters.x}}"]}
                        """))
                .containsExactly("4:25 warning unknown-field: unknown field \"comands\" (did you mean \"command\"?)");
    }

    @Test
    void submission_asks_for_all_values() {
        String text = Lint.HEAD + """
                spec:
                  entrypoint: ok
                  arguments: {parameters: [{name: p}]}
                  templates:
                  - {name: ok, container: {image: a, args: ["{{workflow.parameters.p}}"]}}
                """;
        assertThat(Lint.findings(text, LintMode.LINT, Set.of())).isEmpty();
        assertThat(Lint.findings(text, LintMode.SUBMIT, Set.of()))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("spec.arguments.p.value or spec.arguments.p.valueFrom is required");
    }

    @Test
    void the_name_of_a_template_may_come_out_of_an_expression() {
        String spec = """
                entrypoint: main
                templates:
                - name: main
                  steps: [[{name: a, template: "{{=workflow.name == 'x' ? 'one' : '%s'}}"}]]
                - {name: one, container: {image: a}}
                - {name: two, container: {image: a}}
                """;
        assertThat(Lint.ofSpec(spec.formatted("two"))).isEmpty();
        assertThat(Lint.ofSpec(spec.formatted("three")))
                .containsExactly(
                        "4:32 error template-not-found: templates.main.steps[0].a template name 'three' undefined");
    }

    @Test
    void old_names_of_time_zones_are_known() {
        String cron = """
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: c}
                spec:
                  schedules: ["CRON_TZ=EST 0 3 * * *"]
                  timezone: %s
                  workflowSpec: {entrypoint: ok, templates: [{name: ok, container: {image: a}}]}
                """;
        assertThat(Lint.of(cron.formatted("HST"))).isEmpty();
        assertThat(Lint.of(cron.formatted("Mars/Olympus")))
                .containsExactly(
                        "6:13 error cron-timezone: invalid timezone \"Mars/Olympus\": unknown time zone Mars/Olympus");
    }
}
