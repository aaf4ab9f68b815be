package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BeyondArgoTest {
    private static List<String> ofTemplates(String templates) {
        return Lint.ofSpec("entrypoint: main\ntemplates:\n" + templates + "- {name: ok, container: {image: a}}\n");
    }

    @Test
    void templates_that_nothing_runs_are_found() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        onExit: bye
                        templates:
                        - name: main
                          steps: [[{name: a, template: used, hooks: {h: {template: hook, expression: "true"}}}]]
                        - {name: used, container: {image: a}}
                        - {name: hook, container: {image: a}}
                        - {name: bye, container: {image: a}}
                        - {name: left, container: {image: a}}
                        """)).containsExactly("9:10 warning template-unused: nothing runs template 'left'");
    }

    @Test
    void parameters_that_nothing_reads_are_found() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        arguments: {parameters: [{name: p, value: 1}, {name: q, value: 1}, {name: r, value: 1}]}
                        templates:
                        - name: main
                          inputs: {parameters: [{name: p}, {name: s, value: 1}]}
                          container: {image: a, args: ["{{=inputs.parameters['p'] + workflow.parameters.q}}"]}
                        """))
                .containsExactly(
                        "2:75 warning parameter-unused: nothing reads the workflow's parameter 'r'",
                        "5:43 warning parameter-unused: template 'main' does not read its input 's'");
    }

    @Test
    void arguments_that_a_template_does_not_have_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps: [[{name: a, template: show, arguments: {parameters: [{name: msgs, value: 1}]}}]]
                        - name: show
                          inputs: {parameters: [{name: msg, default: x}]}
                          container: {image: a, args: ["{{inputs.parameters.msg}}"]}
                        """))
                .contains("4:70 warning argument-unused: template 'show' has no input 'msgs' (did you mean \"msg\"?)");
    }

    @Test
    void values_that_an_input_does_not_allow_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps: [[{name: a, template: show, arguments: {parameters: [{name: c, value: bleu}]}}]]
                        - name: show
                          inputs: {parameters: [{name: c, enum: [red, blue]}]}
                          container: {image: a, args: ["{{inputs.parameters.c}}"]}
                        """))
                .contains("4:80 warning argument-enum: template 'show' allows only red, blue (did you mean \"blue\"?)");
    }

    @Test
    void hooks_that_run_what_is_not_there_or_lacks_an_input_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps:
                          - - name: a
                              template: ok
                              onExit: nope
                              hooks:
                                h: {template: show, expression: 'steps.a.status == "Succeeded"'}
                        - name: show
                          inputs: {parameters: [{name: msg}]}
                          container: {image: a, args: ["{{inputs.parameters.msg}}"]}
                        """))
                .containsExactly(
                        "7:15 warning template-not-found: template name 'nope' undefined",
                        "9:12 warning input-not-supplied: the hook runs template 'show' without its input 'msg'");
    }

    @Test
    void conditions_that_cannot_be_read_or_never_hold_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps:
                          - - {name: a, template: ok, when: "1 == 2"}
                          - - {name: b, template: ok, when: "((x"}
                          - - {name: c, template: ok, when: "{{workflow.name}} == x && 1 < 2"}
                          - - {name: d, template: ok, when: "{{workflow.name}}"}
                        """))
                .hasSize(2)
                .anyMatch(finding -> finding.startsWith("5:37 warning never: this condition can never hold"))
                .anyMatch(finding -> finding.startsWith("6:37 warning when-invalid: Invalid 'when' expression '((x'"));
    }

    @Test
    void dependencies_that_cannot_be_read_or_never_hold_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          dag:
                            tasks:
                            - {name: a, template: ok}
                            - {name: b, template: ok, depends: "a.Succeeded && a.Failed"}
                            - {name: c, template: ok, depends: "((a"}
                            - {name: d, template: ok, depends: "a.Succeeded || a.Failed && !b.Omitted"}
                        """))
                .containsExactly(
                        "7:40 warning never: this dependency can never hold",
                        "8:40 warning depends-invalid: this dependency lacks a closing bracket");
    }

    @Test
    void recursion_without_a_condition_is_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps: [[{name: a, template: two}]]
                        - name: two
                          steps: [[{name: b, template: main}]]
                        """))
                .contains("6:12 warning recursion-endless:"
                        + " this calls itself with no condition on the way: main -> two -> main");
    }

    @Test
    void recursion_under_a_condition_that_always_holds_is_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps: [[{name: a, template: main, when: "1 < 2"}]]
                        """)).anyMatch(finding -> finding.startsWith("4:12 warning recursion-endless"));
    }

    @Test
    void recursion_through_templates_of_other_objects_is_found_in_each() {
        assertThat(Lint.of("""
                        kind: WorkflowTemplate
                        metadata: {name: store}
                        spec:
                          templates:
                          - name: go
                            dag: {tasks: [{name: t, templateRef: {name: cluster, template: back, clusterScope: true}}]}
                        ---
                        kind: ClusterWorkflowTemplate
                        metadata: {name: cluster}
                        spec:
                          templates:
                          - name: back
                            steps: [[{name: s, templateRef: {name: store, template: go}}]]
                        ---
                        kind: Workflow
                        metadata: {generateName: t-}
                        spec:
                          entrypoint: main
                          templates:
                          - name: main
                            steps: [[{name: first, inline: {steps: [[{name: in, templateRef: {name: store, template: go}}]]}}]]
                        """))
                .containsExactly(
                        "6:19 warning recursion-endless: this calls itself with no condition on the way:"
                                + " go -> cluster/back -> go",
                        "13:14 warning recursion-endless: this calls itself with no condition on the way:"
                                + " back -> store/go -> back",
                        "21:46 warning recursion-endless: this calls itself with no condition on the way:"
                                + " store/go -> cluster/back -> store/go");
    }

    @Test
    void recursion_with_a_condition_is_fine() {
        assertThat(ofTemplates("""
                        - name: main
                          steps: [[{name: f, template: ok}], [{name: a, template: main, when: "{{steps.f.outputs.result}} == x"}]]
                        """)).isEmpty();
    }

    @Test
    void tags_that_argo_leaves_alone_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps: [[{name: a, template: show, arguments: {parameters: [{name: m, value: "{{item}}"}]}}]]
                        - name: show
                          inputs: {parameters: [{name: m}]}
                          container: {image: a, args: ["{{input.parameters.m}}{{inputs.parameters.m}}", "{{retries}}", "{{ .Values.x }}", "{{x"]}
                        """))
                .contains(
                        "4:80 warning variable-unresolved: {{item}} stays as it is: there is no loop here",
                        "7:32 warning variable-unresolved: {{input.parameters.m}} is not known and stays as it is (did you mean \"inputs.parameters.m\"?)",
                        "7:81 warning variable-unresolved: {{retries}} stays as it is: there is no retryStrategy here",
                        "7:115 warning tag-unclosed: the tag {{x is never closed")
                .hasSize(5); // and the template that nothing runs
    }

    @Test
    void numbers_and_durations_that_cannot_be_used_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps: [[{name: a, template: work, withSequence: {count: "-3"}}]]
                        - name: work
                          timeout: soon
                          retryStrategy: {limit: many, backoff: {duration: 5 minutes}}
                          container: {image: a}
                        """))
                .contains(
                        "4:60 warning value-invalid: this is negative",
                        "6:12 warning value-invalid: \"soon\" is not a duration (write a number and a unit, such as 90s, 2m or 1h30m)",
                        "7:26 warning value-invalid: \"many\" is not a whole number",
                        "7:52 warning value-invalid: \"5 minutes\" is not a duration (write a number and a unit, such as 90s, 2m or 1h30m)");
    }

    @Test
    void a_mutex_that_the_caller_holds_is_found() {
        assertThat(ofTemplates("""
                        - name: main
                          synchronization: {mutexes: [{name: m}]}
                          steps: [[{name: a, template: inner}]]
                        - name: inner
                          synchronization: {mutexes: [{name: m}]}
                          container: {image: a}
                        """))
                .contains(
                        "7:20 warning lock-self: mutex 'm' can never be had here: template 'main' holds it meanwhile");
    }

    @Test
    void outputs_that_nothing_gives_and_empty_steps_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps: []
                          outputs: {artifacts: [{name: out}]}
                        """))
                .contains(
                        "4:10 warning steps-empty: template 'main' has no steps",
                        "5:25 warning output-value: nothing gives output artifact 'out' of template 'main' (say which step or task it comes from, with from: or fromExpression:)");
    }

    @Test
    void phases_that_never_come_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          steps:
                          - - name: a
                              template: ok
                              hooks: {h: {template: ok, expression: 'steps.a.status == "Success"'}}
                          - - {name: b, template: ok, when: "{{steps.a.status}} == Succeded"}
                        """))
                .containsExactly(
                        "7:45 warning never: a node is never in the phase Success (phases are Pending, Running, Succeeded, Skipped, Failed, Error, Omitted)",
                        "8:37 warning never: a node is never in the phase Succeded (did you mean \"Succeeded\"?)");
    }

    @Test
    void expressions_that_do_not_compile_are_found() {
        assertThat(ofTemplates("""
                        - name: main
                          retryStrategy: {expression: "asInt(lastRetry.exitCode) >"}
                          container: {image: a, args: ["{{=1 + }}", "{{=1 + 1}}"]}
                        """))
                .filteredOn(finding -> finding.contains("expression-invalid"))
                .hasSize(2);
    }

    @Test
    void values_in_the_text_of_a_script_earn_a_note() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        templates:
                        - name: main
                          inputs: {parameters: [{name: x, value: 1}]}
                          script: {image: a, source: "echo {{inputs.parameters.x}}"}
                        """))
                .containsExactly("5:30 note script-injection: values are put into the text of the script,"
                        + " where they can change what it does (hand them over as env or args)");
    }

    @Test
    void fields_for_clusters_earn_one_note() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        schedulerName: s
                        podPriorityClassName: high
                        templates:
                        - {name: main, priorityClassName: low, container: {image: a}}
                        """))
                .containsExactly(
                        "3:23 note cluster-only: only a cluster makes use of podPriorityClassName, schedulerName, priorityClassName");
    }

    @Test
    void values_that_yaml_changes_are_found() {
        assertThat(Lint.ofSpec("""
                        entrypoint: main
                        arguments:
                          parameters:
                          - {name: a, value: no}
                          - {name: b, value: 0o17}
                          - {name: c, value: 1.0}
                          - {name: d, value: "1.0"}
                          - {name: e, value: 12}
                        templates:
                        - {name: main, container: {image: a, args: ["{{workflow.parameters}}"]}}
                        """))
                .containsExactly(
                        "4:22 warning yaml-value: no means false here, as YAML reads it (write \"no\" if that is what it should be)",
                        "5:22 warning yaml-value: 0o17 means 15 here, as YAML reads it (write \"0o17\" if that is what it should be)",
                        "6:22 warning yaml-value: 1.0 means 1 here, as YAML reads it (write \"1.0\" if that is what it should be)");
    }
}
