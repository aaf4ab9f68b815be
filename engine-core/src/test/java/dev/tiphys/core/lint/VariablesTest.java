package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every variable of Argo's that the engine knows: said nothing about where it is there, found where it is not, and found
 * where its name is misspelt.
 */
class VariablesTest {
    private static final Set<String> CODES = Set.of("variable-unresolved", "expression-invalid", "tag-unclosed");

    /** Whole manifests by name; {@code @} stands for the variable. */
    private static final Map<String, String> PLACES = places();

    private static final String LEAF = """
              - name: leaf
                inputs: {parameters: [{name: p, default: x}], artifacts: [{name: art, path: /in, optional: true}]}
                outputs:
                  parameters: [{name: o, globalName: g, valueFrom: {path: /o}}]
                  artifacts: [{name: f, globalName: h, path: /f}]
                script: {image: a, command: [sh], source: "%s"}
            """;

    private static String workflow(String head, String templates) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {generateName: t-, labels: {l: v}, annotations: {note: v}}
                spec:
                  entrypoint: main
                  arguments: {parameters: [{name: wp, value: x}]}
                """ + head.indent(2) + "  templates:\n" + templates;
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        String plain = LEAF.formatted("echo");
        String body = """
              - name: main
                inputs: {parameters: [{name: p, default: x}], artifacts: [{name: art, path: /in, optional: true}]}
                container: {image: a, args: ["{{@}}"]}
            """;
        places.put("body", workflow("priority: 3", body));
        places.put("body without priority", workflow("", body));
        places.put(
                "body with annotation",
                workflow("priority: 3", body)
                        .replace("{note: v}", "{note: v, workflows.argoproj.io/scheduled-time: x}"));
        places.put("body of an HTTP template", workflow("", """
              - name: main
                http: {url: "http://a/{{@}}"}
            """));
        places.put("body under retry", workflow("", """
              - name: main
                retryStrategy: {limit: 2}
                container: {image: a, args: ["{{@}}"]}
            """));
        places.put("retry expression", workflow("", """
              - name: main
                retryStrategy: {limit: 2, expression: "@ != ''"}
                container: {image: a}
            """));
        places.put("metric", workflow("", """
              - name: main
                metrics: {prometheus: [{name: m, help: h, gauge: {value: "{{@}}"}}]}
                outputs: {parameters: [{name: o, valueFrom: {path: /o}}]}
                script: {image: a, command: [sh], source: x}
            """));
        String steps = """
              - name: main
                inputs: {parameters: [{name: p, default: x}], artifacts: [{name: art, optional: true}]}
                steps:
                - - {name: first, template: leaf, arguments: {parameters: [{name: p, value: "%s"}]}}
                - - {name: a, template: leaf%s}
                - - {name: last, template: leaf, arguments: {%s}}
            """ + plain;
        String parameter = "parameters: [{name: p, value: \"{{@}}\"}]";
        places.put("later step", workflow("", steps.formatted("x", "", parameter)));
        places.put("step after a loop", workflow("", steps.formatted("x", ", withItems: [1]", parameter)));
        places.put("earlier step", workflow("", steps.formatted("{{@}}", "", "")));
        places.put(
                "artifact of a later step",
                workflow("", steps.formatted("x", "", "artifacts: [{name: art, from: \"{{@}}\"}]")));
        places.put(
                "artifact of an earlier step",
                workflow(
                        "",
                        steps.formatted("x", "", "")
                                .replace(
                                        "{name: first, template: leaf, arguments: {parameters: [{name: p, value: \"x\"}]}}",
                                        "{name: first, template: leaf, arguments: {artifacts: [{name: art, from: \"{{@}}\"}]}}")));
        String loop = """
              - name: main
                inputs: {parameters: [{name: p, default: x}]}
                steps:
                - - {name: a, template: leaf, %sarguments: {parameters: [{name: p, value: "{{@}}"}]}}
            """ + plain;
        places.put("step in a loop", workflow("", loop.formatted("withItems: [{k: v}], ")));
        places.put("step without a loop", workflow("", loop.formatted("")));
        places.put("template of a step", workflow("", """
              - name: main
                steps: [[{name: a, template: leaf}]]
            """ + LEAF.formatted("{{@}}")));
        places.put("template of a task", workflow("", """
              - name: main
                dag: {tasks: [{name: a, template: leaf}]}
            """ + LEAF.formatted("{{@}}")));
        String dag = """
              - name: main
                dag:
                  tasks:
                  - {name: a, template: leaf%s}
                  - {name: last, template: leaf, %sarguments: {%s}}
            """ + plain;
        String waits = "dependencies: [a], ";
        places.put("waiting task", workflow("", dag.formatted("", waits, parameter)));
        places.put("task after a loop", workflow("", dag.formatted(", withItems: [1]", waits, parameter)));
        places.put("task that does not wait", workflow("", dag.formatted("", "", parameter)));
        places.put(
                "artifact of a waiting task",
                workflow("", dag.formatted("", waits, "artifacts: [{name: art, from: \"{{@}}\"}]")));
        places.put(
                "artifact of a task that does not wait",
                workflow("", dag.formatted("", "", "artifacts: [{name: art, from: \"{{@}}\"}]")));
        String exit = """
              - {name: main, container: {image: a}}
              - {name: bye, container: {image: a, args: ["{{@}}"]}}
            """;
        places.put("exit handler", workflow("onExit: bye", exit));
        places.put("no exit handler", workflow("", exit));
        String cron = """
                apiVersion: argoproj.io/v1alpha1
                kind: CronWorkflow
                metadata: {name: c, labels: {l: v}, annotations: {note: v}}
                spec:
                  schedules: ["* * * * *"]
                  when: "%s"
                  stopStrategy: {expression: "%s"}
                  workflowSpec: {entrypoint: main, templates: [{name: main, container: {image: a, args: ["%s"]}}]}
                """;
        places.put("cron condition", cron.formatted("{{= @ != nil }}", "true", "x"));
        places.put("cron stop", cron.formatted("true", "@ != nil", "x"));
        places.put("cron body", cron.formatted("true", "true", "{{@}}"));
        String http = """
              - name: main
                inputs: {parameters: [{name: p, default: x}]}
                http: {url: "http://a", successCondition: "%s"}
            """;
        places.put("success condition", workflow("", http.formatted("@ != nil")));
        places.put("transformation", workflow("", """
              - name: main
                data:
                  source: {artifactPaths: {name: a, s3: {bucket: b}}}
                  transformation: [{expression: "filter(@, true)"}]
            """));
        return places;
    }

    /**
     * @param variable as the inventory of Argo's variables calls it
     * @param name an instance of it
     * @param there a place that has it
     * @param misspelt the same, misspelt; empty where any name is fine
     * @param missing a place that does not have it; empty when all templates do
     */
    private record Row(String variable, String name, String there, String misspelt, String missing) {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String field :
                List.of("annotations", "labels", "failed", "succeeded", "lastScheduledTime", "name", "namespace")) {
            String name = "cronworkflow." + field;
            rows.add(new Row(name, name, "cron condition", "cronworkflow." + field + "x", "cron body"));
        }
        rows.add(new Row(
                "cronworkflow.annotations.json",
                "cronworkflow.annotations.json",
                "cron stop",
                "cronworkflow.anotations.json",
                "cron body"));
        rows.add(new Row(
                "cronworkflow.labels.json",
                "cronworkflow.labels.json",
                "cron stop",
                "cronworkflow.label.json",
                "cron body"));
        rows.add(new Row("duration", "duration", "metric", "", "body"));
        rows.add(new Row("exitCode", "exitCode", "metric", "", "body"));
        rows.add(new Row("status", "status", "metric", "", "body"));
        rows.add(new Row(
                "outputs.parameters.<name>", "outputs.parameters.o", "metric", "outputs.parameters.oo", "body"));
        rows.add(new Row("outputs.result", "outputs.result", "metric", "output.result", "body"));
        rows.add(new Row(
                "inputs.artifacts.<name>",
                "inputs.artifacts.art",
                "artifact of a later step",
                "inputs.artifacts.arts",
                "body of an HTTP template"));
        rows.add(new Row("inputs.parameters", "inputs.parameters", "body", "input.parameters", "cron condition"));
        rows.add(new Row(
                "inputs.parameters.<name>",
                "inputs.parameters.p",
                "body",
                "inputs.parameters.q",
                "body of an HTTP template"));
        rows.add(new Row("item", "item", "step in a loop", "", "step without a loop"));
        rows.add(new Row("item.<key>", "item.k", "step in a loop", "item.kk", "step without a loop"));
        for (String field : List.of("duration", "exitCode", "message", "status")) {
            rows.add(new Row(
                    "lastRetry." + field,
                    "lastRetry." + field,
                    "body under retry",
                    "lastRetry." + field + "s",
                    "body"));
        }
        rows.add(new Row("retries", "retries", "body under retry", "", "body"));
        rows.add(new Row("node.name", "node.name", "body", "node.names", "cron condition"));
        for (String kind : List.of("steps", "tasks")) {
            boolean steps = kind.equals("steps");
            String later = steps ? "later step" : "waiting task";
            String early = steps ? "earlier step" : "task that does not wait";
            String loop = steps ? "step after a loop" : "task after a loop";
            for (String field : List.of("exitCode", "finishedAt", "id", "outputs.result", "startedAt", "status")) {
                rows.add(new Row(
                        kind + ".<name>." + field, kind + ".a." + field, later, kind + ".a." + field + "x", early));
            }
            rows.add(new Row(
                    kind + ".<name>.outputs.artifacts.<a>",
                    kind + ".a.outputs.artifacts.f",
                    "artifact of a " + later,
                    kind + ".a.outputs.artifacts.ff",
                    "artifact of " + (steps ? "an " : "a ") + early));
            rows.add(new Row(
                    kind + ".<name>.outputs.parameters.<p>",
                    kind + ".a.outputs.parameters.o",
                    later,
                    kind + ".a.outputs.parameters.oo",
                    early));
            rows.add(new Row(
                    kind + ".<loopName>.outputs.parameters",
                    kind + ".a.outputs.parameters",
                    loop,
                    kind + ".a.output.parameters",
                    early));
            rows.add(new Row(
                    kind + ".<loopName>.outputs.parameters.<p>",
                    kind + ".a.outputs.parameters.o",
                    loop,
                    kind + ".a.outputs.parameters.oo",
                    early));
            rows.add(new Row(
                    kind + ".<loopName>.outputs.result",
                    kind + ".a.outputs.result",
                    loop,
                    kind + ".b.outputs.result",
                    early));
            rows.add(new Row(
                    kind + ".name",
                    kind + ".name",
                    steps ? "template of a step" : "template of a task",
                    kind + ".names",
                    steps ? "template of a task" : "template of a step"));
        }
        for (String field : List.of(
                "annotations",
                "annotations.json",
                "labels",
                "labels.json",
                "creationTimestamp",
                "creationTimestamp.RFC3339",
                "creationTimestamp.s",
                "duration",
                "mainEntrypoint",
                "name",
                "namespace",
                "parameters",
                "parameters.json",
                "serviceAccountName",
                "status",
                "uid")) {
            String name = "workflow." + field;
            rows.add(new Row(name, name, "body", name + "x", ""));
        }
        rows.add(new Row(
                "workflow.annotations.<name>", "workflow.annotations.note", "body", "workflow.annotations.m", ""));
        rows.add(new Row("workflow.labels.<name>", "workflow.labels.l", "body", "workflow.labels.m", ""));
        rows.add(new Row(
                "workflow.creationTimestamp.<fmt>",
                "workflow.creationTimestamp.Y",
                "body",
                "workflow.creationTimestamp.Q",
                ""));
        rows.add(new Row(
                "workflow.failures", "workflow.failures", "exit handler", "workflow.failure", "no exit handler"));
        rows.add(new Row(
                "workflow.outputs.artifacts.<name>",
                "workflow.outputs.artifacts.h",
                "artifact of a later step",
                "workflow.outputs.artifacts.hh",
                "body of an HTTP template"));
        rows.add(new Row(
                "workflow.outputs.parameters.<name>",
                "workflow.outputs.parameters.g",
                "later step",
                "workflow.outputs.parameters.gg",
                "body of an HTTP template"));
        rows.add(new Row("workflow.parameters.<name>", "workflow.parameters.wp", "body", "workflow.parameters.pw", ""));
        rows.add(new Row(
                "workflow.priority", "workflow.priority", "body", "workflow.priorities", "body without priority"));
        rows.add(new Row(
                "workflow.scheduledTime",
                "workflow.scheduledTime",
                "body with annotation",
                "workflow.scheduledTimes",
                "body"));
        for (String field : List.of("body", "headers", "method", "url")) {
            rows.add(new Row(
                    "request." + field, "request." + field, "success condition", "request." + field + "x", "body"));
        }
        for (String field : List.of("body", "headers", "statusCode")) {
            rows.add(new Row(
                    "response." + field, "response." + field, "success condition", "response." + field + "x", "body"));
        }
        rows.add(new Row("data", "data", "transformation", "dat", "body"));
        return rows;
    }

    private static List<String> found(String place, String name) {
        assertThat(PLACES).containsKey(place);
        String manifest = PLACES.getOrDefault(place, "");
        return Lint.findings(manifest.replace("@", name), LintMode.LINT, Set.of()).stream()
                .filter(finding -> CODES.contains(finding.code()) || finding.isError())
                .map(Lint::show)
                .toList();
    }

    @Test
    void every_variable_is_known_where_it_is_there() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            List<String> found = found(row.there, row.name);
            if (!found.isEmpty()) {
                wrong.add(row.name + " in " + row.there + ": " + found);
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void every_variable_is_found_where_it_is_not_there() {
        List<String> silent = new ArrayList<>();
        for (Row row : rows()) {
            if (!row.missing.isEmpty() && found(row.missing, row.name).isEmpty()) {
                silent.add(row.name + " in " + row.missing);
            }
        }
        assertThat(String.join("\n", silent)).isEmpty();
    }

    @Test
    void every_misspelt_variable_is_found() {
        List<String> silent = new ArrayList<>();
        for (Row row : rows()) {
            if (!row.misspelt.isEmpty() && found(row.there, row.misspelt).isEmpty()) {
                silent.add(row.misspelt + " in " + row.there);
            }
        }
        assertThat(String.join("\n", silent)).isEmpty();
    }

    /** Names with a dash, and what needs a value of another kind, only stand in tags. */
    @Test
    void in_expressions_as_well() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            boolean field = !PLACES.getOrDefault(row.there, "").contains("{{@}}");
            boolean reference = row.there.startsWith("artifact");
            if (field || reference || row.name.endsWith(".json") || row.name.endsWith("<fmt>")) {
                continue;
            }
            if (!found(row.there, "=" + row.name).isEmpty()) {
                wrong.add(row.name + " in " + row.there + ": " + found(row.there, "=" + row.name));
            }
            boolean plain = !row.missing.isEmpty()
                    && PLACES.getOrDefault(row.missing, "").contains("{{@}}");
            if (plain && found(row.missing, "=" + row.name).isEmpty()) {
                wrong.add("not found: {{=" + row.name + "}} in " + row.missing);
            }
            if (!row.misspelt.isEmpty() && found(row.there, "=" + row.misspelt).isEmpty()) {
                wrong.add("not found: {{=" + row.misspelt + "}} in " + row.there);
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void the_table_holds_every_variable_of_class_a() throws IOException {
        Set<String> wanted = new LinkedHashSet<>();
        JsonNode features = new ObjectMapper()
                .readTree(GoldenSet.shared().resolve("argo/features.json").toFile());
        for (JsonNode variable : features.path("variables")) {
            if (variable.path("class").asText().equals("A")) {
                wanted.add(variable.path("variable").asText());
            }
        }
        assertThat(wanted).hasSize(82);
        assertThat(rows()).extracting(Row::variable).containsExactlyInAnyOrderElementsOf(wanted);
    }
}
