package dev.tiphys.testing.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.testing.conformance.RecordedCase;
import dev.tiphys.testing.conformance.Step;
import dev.tiphys.testing.generate.Use.Argument;
import dev.tiphys.testing.generate.Use.Depends;
import dev.tiphys.testing.generate.Use.Loop;
import dev.tiphys.testing.pods.PodRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a sketch down as a case. Templates are called t1, t2, … in the order in which one meets them. */
final class SketchWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArrayNode templates = JSON.arrayNode();
    private final List<PodRule> pods = new ArrayList<>();
    private int count;

    static RecordedCase write(Sketch sketch, String name) {
        return new SketchWriter().build(sketch, name);
    }

    private RecordedCase build(Sketch sketch, String name) {
        ObjectNode workflow = JSON.objectNode();
        workflow.put("apiVersion", "argoproj.io/v1alpha1").put("kind", "Workflow");
        workflow.putObject("metadata").put("name", "wf").put("namespace", "default");
        ObjectNode spec = workflow.putObject("spec");
        spec.put("entrypoint", template(sketch.main()));
        if (sketch.onExit() != null) {
            spec.put("onExit", template(sketch.onExit()));
        }
        ArrayNode arguments = spec.putObject("arguments").putArray("parameters");
        arguments.addObject().put("name", "wp").put("value", "wpv");
        positive(spec, "parallelism", sketch.parallelism());
        positive(spec, "activeDeadlineSeconds", sketch.deadline());
        spec.set("templates", templates);
        List<Step> timeline = new ArrayList<>();
        sketch.commands().forEach(command -> command.steps().forEach(timeline::add));
        timeline.add(new Step.Run(null));
        return new RecordedCase(name, "", workflow, List.of(), pods, timeline, JSON.objectNode());
    }

    private static void positive(ObjectNode json, String key, int value) {
        if (value > 0) {
            json.put(key, value);
        }
    }

    private String template(Piece piece) {
        String name = "t" + ++count;
        ObjectNode json = templates.addObject().put("name", name);
        json.putObject("inputs")
                .putArray("parameters")
                .addObject()
                .put("name", "in")
                .put("default", "d");
        if (piece instanceof Piece.Leaf leaf) {
            leaf(json, leaf, name);
        } else if (piece instanceof Piece.Steps steps) {
            steps(json, steps);
        } else if (piece instanceof Piece.Dag dag) {
            dag(json, dag);
        }
        traits(json, piece);
        return name;
    }

    private void leaf(ObjectNode json, Piece.Leaf leaf, String name) {
        switch (leaf.kind()) {
            case CONTAINER -> container(json.putObject("container"));
            case SCRIPT -> container(json.putObject("script")).put("source", "echo {{inputs.parameters.in}}");
            case CONTAINER_SET -> {
                ArrayNode containers = json.putObject("containerSet").putArray("containers");
                container(containers.addObject().put("name", "a"));
                container(containers.addObject().put("name", "main"))
                        .putArray("dependencies")
                        .add("a");
            }
            case RESOURCE ->
                json.putObject("resource")
                        .put("action", "create")
                        .put("manifest", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n");
            case HTTP -> json.putObject("http").put("url", "http://x/{{inputs.parameters.in}}");
            case PLUGIN -> json.putObject("plugin").putObject("hello");
            case SUSPEND -> json.putObject("suspend");
            case SUSPEND_FOR_A_WHILE -> json.putObject("suspend").put("duration", "2");
        }
        if (hasOutput(leaf)) {
            ObjectNode parameter =
                    json.putObject("outputs").putArray("parameters").addObject();
            parameter.put("name", "out").put("globalName", "g-" + name);
            parameter.putObject("valueFrom").put("path", "/tmp/out").put("default", "fallback");
        }
        if (!leaf.runs().isEmpty() && !leaf.kind().waits()) {
            pods.add(new PodRule(null, name, leaf.runs()));
        }
    }

    private static ObjectNode container(ObjectNode json) {
        json.put("image", "busybox").putArray("command").add("sh");
        return json;
    }

    private void steps(ObjectNode json, Piece.Steps steps) {
        Map<Integer, Use> before = new HashMap<>();
        ArrayNode groups = json.putArray("steps");
        Integer output = null;
        for (List<Use> group : steps.groups()) {
            ArrayNode list = groups.addArray();
            for (Use use : group) {
                ObjectNode step = list.addObject().put("name", "s" + use.name());
                call(step, use, before, "steps.s");
            }
            for (Use use : group) {
                before.put(use.name(), use);
                output = hasOutput(use) ? Integer.valueOf(use.name()) : output;
            }
        }
        outputs(json, steps.output() ? output : null, "steps.s");
    }

    private void dag(ObjectNode json, Piece.Dag dag) {
        Map<Integer, Use> before = new HashMap<>();
        ObjectNode body = json.putObject("dag");
        if (!dag.failFast()) {
            body.put("failFast", false);
        }
        ArrayNode tasks = body.putArray("tasks");
        boolean expressions = dag.tasks().stream()
                .anyMatch(use ->
                        use.depends() != Depends.DEPENDENCIES && !use.about().isEmpty());
        Integer output = null;
        for (Use use : dag.tasks()) {
            ObjectNode task = tasks.addObject().put("name", "k" + use.name());
            Map<Integer, Use> known = new HashMap<>(before);
            known.keySet().retainAll(use.about());
            call(task, expressions ? use.withTolerates(false) : use, known, "tasks.k");
            depends(task, use, use.about().stream().filter(before::containsKey).toList(), expressions);
            before.put(use.name(), use);
            output = hasOutput(use) ? Integer.valueOf(use.name()) : output;
        }
        outputs(json, dag.output() ? output : null, "tasks.k");
    }

    private static void outputs(ObjectNode json, @Nullable Integer of, String prefix) {
        if (of != null) {
            ObjectNode parameter =
                    json.putObject("outputs").putArray("parameters").addObject();
            parameter.put("name", "out");
            parameter
                    .putObject("valueFrom")
                    .put("parameter", "{{" + prefix + of + ".outputs.parameters.out}}")
                    .put("default", "none");
        }
    }

    private static boolean hasOutput(Use use) {
        if (use.loop() != Loop.NONE) {
            return false;
        }
        return use.piece() instanceof Piece.Leaf leaf && hasOutput(leaf);
    }

    private static boolean hasOutput(Piece.Leaf leaf) {
        return leaf.output() && leaf.kind().writesFiles();
    }

    private static boolean hasResult(Use use) {
        if (use.loop() != Loop.NONE) {
            return false;
        }
        return use.piece() instanceof Piece.Leaf leaf
                && (leaf.kind() == Piece.Leaf.Kind.CONTAINER || leaf.kind() == Piece.Leaf.Kind.SCRIPT);
    }

    private static void depends(ObjectNode task, Use use, List<Integer> others, boolean expressions) {
        if (others.isEmpty()) {
            return;
        }
        if (!expressions) {
            ArrayNode list = task.putArray("dependencies");
            others.forEach(other -> list.add("k" + other));
            return;
        }
        String each = switch (use.depends()) {
            case DEPENDENCIES -> "k%d";
            case SUCCEEDED, OR -> "k%d.Succeeded";
            case FAILED -> "(k%1$d.Failed || k%1$d.Errored)";
            default -> "(k%1$d.Succeeded || k%1$d.Failed || k%1$d.Errored || k%1$d.Skipped || k%1$d.Omitted)";
        };
        String glue = use.depends() == Depends.OR ? " || " : " && ";
        task.put("depends", others.stream().map(each::formatted).collect(Collectors.joining(glue)));
    }

    /** What steps and tasks have in common. */
    private void call(ObjectNode json, Use use, Map<Integer, Use> known, String prefix) {
        json.put("template", template(use.piece()));
        Integer other = use.about().stream()
                .filter(number -> known.containsKey(number) && hasResult(known.get(number)))
                .findFirst()
                .orElse(null);
        String result = other == null ? null : "{{" + prefix + other + ".outputs.result}}";
        loop(json, use, result);
        argument(json, use, known, result, prefix);
        when(json, use, result);
        if (use.tolerates()) {
            json.putObject("continueOn").put("failed", true).put("error", true);
        }
        if (use.onExit() != null) {
            json.put("onExit", template(use.onExit()));
        }
        if (use.hook() != null) {
            String own = prefix + use.name() + ".status == \"" + use.hookPhase() + "\"";
            json.putObject("hooks").putObject("h").put("expression", own).put("template", template(use.hook()));
        }
    }

    private static void loop(ObjectNode json, Use use, @Nullable String result) {
        switch (use.loop()) {
            case NONE -> {}
            case ONE_ITEM -> json.putArray("withItems").add("x");
            case ITEMS -> json.putArray("withItems").add("x").add("y").add("z");
            case NO_ITEMS -> json.put("withParam", "[]");
            case SEQUENCE -> json.putObject("withSequence").put("count", "2");
            case RESULT -> json.put("withParam", result == null ? "[\"p\",\"q\"]" : result);
        }
    }

    private static void argument(
            ObjectNode json, Use use, Map<Integer, Use> known, @Nullable String result, String prefix) {
        String value = switch (use.argument()) {
            case NONE -> null;
            case LITERAL -> "lit";
            case WORKFLOW_PARAMETER -> "{{workflow.parameters.wp}}";
            case EXPRESSION -> "{{=workflow.parameters.wp + '!'}}";
            case ITEM -> use.loop() == Loop.NONE ? "lit" : "{{item}}";
            case RESULT -> result == null ? "lit" : result;
            case OUTPUT -> output(use, known, prefix);
        };
        if (value != null) {
            json.putObject("arguments")
                    .putArray("parameters")
                    .addObject()
                    .put("name", "in")
                    .put("value", value);
        }
    }

    private static String output(Use use, Map<Integer, Use> known, String prefix) {
        for (int number : use.about()) {
            Use other = known.get(number);
            if (other != null && hasOutput(other)) {
                return "{{" + prefix + number + ".outputs.parameters.out}}";
            }
        }
        return "lit";
    }

    private static void when(ObjectNode json, Use use, @Nullable String result) {
        String condition = switch (use.when()) {
            case ALWAYS -> null;
            case NEVER -> "1 == 2";
            case PARAMETER -> "{{workflow.parameters.wp}} == wpv";
            case RESULT -> result == null ? "true" : result + " == heads";
            case ITEM -> use.loop() == Loop.NONE || use.argument() != Argument.ITEM ? "true" : "{{item}} != y";
        };
        if (condition != null) {
            json.put("when", condition);
        }
    }

    private static void traits(ObjectNode json, Piece piece) {
        Traits traits = piece.traits();
        boolean leaf = piece instanceof Piece.Leaf;
        boolean waits = piece instanceof Piece.Leaf suspend && suspend.kind().waits();
        if (traits.retries() >= 0 && !waits) {
            ObjectNode strategy = json.putObject("retryStrategy").put("limit", traits.retries());
            if (!traits.policy().isEmpty()) {
                strategy.put("retryPolicy", traits.policy());
            }
            if (traits.backoff() > 0) {
                strategy.putObject("backoff")
                        .put("duration", traits.backoff() + "s")
                        .put("factor", 2);
            }
        }
        if (!leaf) {
            positive(json, "parallelism", traits.parallelism());
            if (traits.failFast()) {
                json.put("failFast", true);
            }
        }
        if (!traits.mutex().isEmpty()) {
            json.putObject("synchronization").putArray("mutexes").addObject().put("name", traits.mutex());
        }
        if (leaf && !waits) {
            positive(json, "activeDeadlineSeconds", traits.deadline());
            if (traits.timeout() > 0) {
                json.put("timeout", traits.timeout() + "s");
            }
        }
        if (traits.memoized() && !waits) {
            ObjectNode memoize = json.putObject("memoize")
                    .put("key", "{{inputs.parameters.in}}")
                    .put("maxAge", "1h");
            memoize.putObject("cache").putObject("configMap").put("name", "memo");
        }
        if (traits.daemon() && piece instanceof Piece.Leaf pod && pod.kind() == Piece.Leaf.Kind.CONTAINER) {
            json.put("daemon", true);
        }
    }
}
