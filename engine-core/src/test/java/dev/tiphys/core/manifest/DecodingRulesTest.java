package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.manifest.codec.DecodeException;
import dev.tiphys.core.manifest.codec.RetryStrategyCodec;
import dev.tiphys.core.manifest.codec.TemplateCodec;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Template;
import dev.tiphys.model.TemplateType;
import dev.tiphys.model.WorkflowSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spec: {entrypoint: 5} | 1:20 | spec.entrypoint: expected a text, found the number 5 (put it in quotes)",
                "spec: {entrypoint: no} | 1:20 | spec.entrypoint: expected a text, found false (put it in quotes)",
                "spec: {parallelism: '5'} | 1:21 | spec.parallelism: expected a whole number, found the text \"5\" (leave out the quotes)",
                "spec: {parallelism: 1.5} | 1:21 | spec.parallelism: expected a whole number, found the number 1.5",
                "spec: {priority: 3000000000} | 1:18 | spec.priority: expected a whole number of 32 bits, found the number 3000000000",
                "spec: {templates: {a: b}} | 1:19 | spec.templates: expected a list, found a mapping",
                "spec: {templates: [a]} | 1:20 | spec.templates[0]: expected a mapping, found the text \"a\"",
                "spec: [] | 1:7 | spec: expected a mapping, found a list",
                "spec: {templates: [{name: a, steps: [{name: b}]}]} | 1:38 | spec.templates[0].steps[0]: expected a list of steps, found a mapping (put another \"- \" before it)",
                "spec: {templates: [{steps: [[{depends: b}]]}]} | 1:31 | spec.templates[0].steps[0][0].depends: unknown field \"depends\"",
                "spec: {templates: [{plugin: {a: 1, b: 2}}]} | 1:29 | spec.templates[0].plugin: a plugin has exactly one key, its name, but here are 2",
                "spec: {templates: [{retryStrategy: {limit: 1.5}}]} | 1:44 | spec.templates[0].retryStrategy.limit: expected a whole number of 32 bits or a text, found the number 1.5",
                "spec: {templates: [{container: {args: [1]}}]} | 1:40 | spec.templates[0].container.args[0]: expected a text, found the number 1 (put it in quotes)",
                "spec: {templates: [{container: {args: a}}]} | 1:39 | spec.templates[0].container.args: expected a list, found the text \"a\" (put it in brackets: [...])",
                "spec: {templates: [{container: {resources: {limits: {cpu: 1 x}}}}]} | 1:59 | spec.templates[0].container.resources.limits.cpu: expected a quantity such as 500m, 2 or 1.5Gi, found the text \"1 x\"",
                "spec: {templates: [{container: {ports: [{containerPort: a}]}}]} | 1:57 | spec.templates[0].container.ports[0].containerPort: expected a whole number, found the text \"a\"",
                "spec: {nodeSelector: {a: 1}} | 1:26 | spec.nodeSelector.a: expected a text, found the number 1 (put it in quotes)",
                "spec: {metrics: {prometheus: [null]}} | 1:31 | spec.metrics.prometheus[0]: expected a mapping, found nothing",
                "metadata: {labels: {a.b/c: 1}} | 1:28 | metadata.labels[\"a.b/c\"]: expected a text, found the number 1 (put it in quotes)",
                "metadata: {creationTimestamp: 2024-01-01} | 1:31 | metadata.creationTimestamp: expected a time such as 2026-01-31T12:00:00Z, found the text \"2024-01-01\"",
                "kind: [] | 1:7 | kind: the kind is not a text",
                "[] | 1:1 | a manifest is a mapping with apiVersion, kind, metadata and spec"
            })
    void a_value_of_a_wrong_type_is_an_error_at_its_place(String yaml, String place, String message) {
        ManifestSet set = Workflows.readAll("f", yaml);
        assertThat(set.findings().stream().filter(Finding::isError).map(Finding::toString))
                .containsExactly("f:" + place + ": error: " + message);
        assertThat(set.documents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spec: {entripoint: a} | spec.entripoint: unknown field \"entripoint\" (did you mean \"entrypoint\"?)",
                "spec: {xyzzy: a} | spec.xyzzy: unknown field \"xyzzy\"",
                "spec: {templates: [{container: {resources: {limit: {}}}}]} | spec.templates[0].container.resources.limit: unknown field \"limit\" (did you mean \"limits\"?)",
                "spec: {templates: [{dag: {tasks: [{depend: a}]}}]} | spec.templates[0].dag.tasks[0].depend: unknown field \"depend\" (did you mean \"depends\"?)"
            })
    void an_unknown_field_is_a_warning_and_kept(String yaml, String message) {
        ManifestSet set = Workflows.readAll("f", "kind: Workflow\n" + yaml);
        assertThat(set.findings()).hasSize(1);
        assertThat(set.findings().get(0).toString()).endsWith(": warning: " + message);
        assertThat(set.findings().get(0).code()).isEqualTo("unknown-field");
        assertThat(Workflows.toYaml(set.workflows().get(0)))
                .contains(yaml.replaceAll(".*[{](\\w+): (a|[{][}])[]}]+$", "$1"));
    }

    @Test
    void a_key_in_another_case_is_read_as_argo_reads_it_with_a_warning_at_the_key() {
        ManifestSet set = Workflows.readAll(
                "f", "kind: Workflow\nspec:\n  Entrypoint: a\n  templates:\n  - {NAME: a, container: {image: x}}\n");
        assertThat(set.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "f:3:3: warning: spec.Entrypoint: \"Entrypoint\" is read as \"entrypoint\", as Argo does"
                                + " (write \"entrypoint\")",
                        "f:5:6: warning: spec.templates[0].NAME: \"NAME\" is read as \"name\", as Argo does"
                                + " (write \"name\")");
        WorkflowSpec spec = set.workflows().get(0).spec();
        assertThat(spec.entrypoint()).isEqualTo("a");
        assertThat(spec.templates().get(0).name()).isEqualTo("a");
    }

    @Test
    void a_key_in_its_own_case_comes_before_one_in_another() {
        ManifestSet set = Workflows.readAll("f", "kind: Workflow\nspec: {Entrypoint: a, entrypoint: b}\n");
        assertThat(set.workflows().get(0).spec().entrypoint()).isEqualTo("b");
        assertThat(set.findings()).extracting(Finding::code).containsExactly("unknown-field");
    }

    @Test
    void nulls_count_as_missing_and_in_lists_as_empty() {
        WorkflowSpec spec = spec(
                "{entrypoint: null, parallelism: ~, arguments: null, templates: [null, {name: a, steps: [null, [null]], suspend: null},"
                        + " {name: b, container: {args: [null, x]}}]}");
        assertThat(spec.entrypoint()).isNull();
        assertThat(spec.parallelism()).isNull();
        assertThat(spec.templates()).hasSize(3);
        assertThat(spec.templates().get(0)).isEqualTo(Template.builder().build());
        Template a = spec.template("a").orElseThrow();
        assertThat(a.type()).isEqualTo(TemplateType.STEPS);
        var steps = Objects.requireNonNull(a.steps());
        assertThat(steps.get(0)).isEmpty();
        assertThat(steps.get(1)).hasSize(1);
        var container = Objects.requireNonNull(spec.template("b").orElseThrow().container());
        assertThat(container.args()).containsExactly("", "x");
    }

    @Test
    void an_empty_text_counts_as_missing_but_not_as_a_value() {
        WorkflowSpec spec = spec(
                "{onExit: '', arguments: {parameters: [{name: p, value: '', default: ''}]}, templates: [{name: a, timeout: ''}]}");
        assertThat(spec.onExit()).isNull();
        assertThat(spec.templates().get(0).timeout()).isNull();
        assertThat(spec.arguments().parameters().get(0).value()).isEmpty();
        assertThat(spec.arguments().parameters().get(0).defaultValue()).isEmpty();
    }

    @Test
    void missing_and_empty_differ_where_argo_tells_them_apart() {
        WorkflowSpec spec =
                spec("{arguments: {parameters: [{name: p, enum: []}, {name: q}]}, templates: [{steps: []}, {}]}");
        assertThat(spec.arguments().parameters().get(0).enumValues()).isEmpty();
        assertThat(spec.arguments().parameters().get(1).enumValues()).isNull();
        assertThat(spec.templates().get(0).type()).isEqualTo(TemplateType.STEPS);
        assertThat(spec.templates().get(1).type()).isEqualTo(TemplateType.UNKNOWN);
    }

    @Test
    void a_template_with_several_types_says_all_and_takes_the_first() {
        Template template = spec("{templates: [{suspend: {}, dag: {tasks: []}, script: {source: x}}]}")
                .templates()
                .get(0);
        assertThat(template.types()).containsExactly(TemplateType.DAG, TemplateType.SCRIPT, TemplateType.SUSPEND);
        assertThat(template.type()).isEqualTo(TemplateType.DAG);
    }

    @Test
    void plain_data_is_decoded_directly_and_refused_with_its_path() {
        assertThat(RetryStrategyCodec.CODEC.decode(Map.of("limit", 3L)).limit()).isEqualTo("3");
        assertThat(RetryStrategyCodec.CODEC.decode(Map.of("limit", "{{x}}")).limit())
                .isEqualTo("{{x}}");
        assertThatThrownBy(() -> TemplateCodec.CODEC.decode(Map.of("dag", Map.of("tasks", List.of("a")))))
                .isInstanceOf(DecodeException.class)
                .hasMessage("json: dag.tasks[0]: expected a mapping, found the text \"a\"");
    }

    @Test
    void a_duplicate_key_is_a_warning_at_the_second_one_which_counts() {
        ManifestSet set = Workflows.readAll("f", "kind: Workflow\nspec:\n  onExit: a\n  onExit: b\n");
        assertThat(set.workflows().get(0).spec().onExit()).isEqualTo("b");
        assertThat(set.findings()).hasSize(1);
        assertThat(set.findings().get(0))
                .extracting(Finding::line, Finding::column, Finding::code)
                .containsExactly(4, 3, "duplicate-key");
        assertThat(Workflows.readAll("f", "{\"kind\": \"Workflow\", \"kind\": \"Workflow\"}")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("duplicate-key");
    }

    private static WorkflowSpec spec(String yaml) {
        ManifestSet set = Workflows.readAll("spec.yaml", "kind: Workflow\nspec: " + yaml);
        assertThat(set.findings()).isEmpty();
        return set.workflows().get(0).spec();
    }
}
