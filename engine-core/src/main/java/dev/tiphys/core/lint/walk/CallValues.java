package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.scope.Globals;
import dev.tiphys.core.lint.scope.Placeholders;
import dev.tiphys.core.lint.scope.Substitution;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.scope.TextTree;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that one call of a template puts in place of its tags. As Argo does, global values first, then inputs,
 * whose own values may hold global ones.
 */
final class CallValues {
    private static final List<String> RETRY_NAMES =
            List.of("retries", "lastRetry.exitCode", "lastRetry.status", "lastRetry.duration", "lastRetry.message");

    /** Where it matters for lint what an expression gives; elsewhere expressions stay as they are. */
    private static final Set<String> DECISIVE = Set.of(
            "name",
            "template",
            "depends",
            "dependencies",
            "target",
            "timeout",
            "pendingTimeout",
            "activeDeadlineSeconds",
            "action",
            "path",
            "mountPath");

    private final TemplateNode template;
    private final Supplies supplies;
    private final Globals globals;
    private final Placeholders placeholders;
    private final ExpressionFolding folding;
    private final Map<String, String> locals = new HashMap<>(8);
    private final Map<String, String> inputs = new HashMap<>(8);
    private final Substitution first = new Substitution(this::outer, expression -> null);
    private final Substitution second = new Substitution(this::all, expression -> null);
    private final Substitution third = new Substitution(this::all, this::expression);

    CallValues(
            TemplateNode template,
            Supplies supplies,
            Globals globals,
            Placeholders placeholders,
            ExpressionFolding folding) {
        this.template = template;
        this.supplies = supplies;
        this.globals = globals;
        this.placeholders = placeholders;
        this.folding = folding;
        for (String name : localNames(template)) {
            locals.put(name, placeholders.next());
        }
    }

    /** Names that a template has because of what it is. */
    static List<String> localNames(TemplateNode template) {
        List<String> names = new ArrayList<>(template.node().has("retryStrategy") ? RETRY_NAMES : List.of());
        if (template.isPod()) {
            names.add("pod.name");
        }
        return names;
    }

    /** A text of the template, filled; {@code key} is the nearest key above it. */
    String text(String key, String text) {
        if (!Tags.maybe(text)) {
            return text;
        }
        return (DECISIVE.contains(key) ? third : second).text(first.text(text));
    }

    /** The template, filled. */
    TemplateNode filled() {
        Node node = template.node();
        boolean tags = Tags.anyBelow(node.value());
        boolean given = !supplies.areUnknown();
        if (!tags && !given) {
            return template;
        }
        Object tree = node.value();
        if (tree instanceof Map<?, ?> map && node.has("inputs")) {
            tree = withInputs(map);
        }
        return TemplateNode.of(node.with(TextTree.map(tree, this::text)));
    }

    private Map<String, @Nullable Object> withInputs(Map<?, ?> templateTree) {
        Node declared = template.node().get("inputs");
        Map<String, @Nullable Object> changed = copy(declared);
        if (declared.has("parameters")) {
            List<@Nullable Object> parameters = new ArrayList<>();
            declared.get("parameters").items().forEach(parameter -> parameters.add(withValue(parameter)));
            changed.put("parameters", parameters);
        }
        if (declared.has("artifacts")) {
            List<@Nullable Object> artifacts = new ArrayList<>();
            declared.get("artifacts").items().forEach(artifact -> artifacts.add(withSource(artifact)));
            changed.put("artifacts", artifacts);
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        templateTree.forEach((key, value) -> tree.put(String.valueOf(key), value));
        tree.put("inputs", changed);
        return tree;
    }

    private @Nullable Object withValue(Node parameter) {
        Optional<String> value = rawInput(parameter);
        if (value.isEmpty()) {
            return parameter.value();
        }
        Map<String, @Nullable Object> changed = copy(parameter);
        changed.put("value", value.get());
        changed.remove("valueFrom");
        return changed;
    }

    private @Nullable Object withSource(Node artifact) {
        Map<String, @Nullable Object> changed;
        if (supplies.areUnknown()) {
            changed = new LinkedHashMap<>();
            changed.put("name", artifact.text("name"));
        } else {
            Optional<Node> given = supplies.artifact(artifact.text("name"));
            if (given.isEmpty()) {
                return artifact.value();
            }
            changed = copy(given.get());
        }
        if (artifact.has("path")) {
            changed.put("path", artifact.text("path"));
        } else {
            changed.remove("path");
        }
        return changed;
    }

    private static Map<String, @Nullable Object> copy(Node node) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (String key : node.keys()) {
            copy.put(key, node.get(key).value());
        }
        return copy;
    }

    /** What the call gives for a declared parameter, with its tags. */
    private Optional<String> rawInput(Node parameter) {
        String name = parameter.text("name");
        if (supplies.areUnknown()) {
            return Optional.of(inputs.computeIfAbsent(name, key -> placeholders.next()));
        }
        Optional<Node> given = supplies.parameter(name);
        if (given.isPresent()) {
            return text(given.get(), "value");
        }
        return text(parameter, "value").or(() -> text(parameter, "default"));
    }

    private static Optional<String> text(Node node, String key) {
        return node.has(key) ? Optional.of(node.text(key)) : Optional.empty();
    }

    private @Nullable String outer(String name) {
        String local = locals.get(name);
        return local != null ? local : globals.value(name);
    }

    private @Nullable String expression(String tag) {
        Map<String, String> variables = new HashMap<>(locals);
        for (String name : globals.names()) {
            variables.put(name, String.valueOf(globals.value(name)));
        }
        for (Node parameter : template.inputParameters()) {
            String name = parameter.text("name");
            String value = input(name);
            if (value != null) {
                variables.put("inputs.parameters." + name, value);
            }
        }
        return folding.fold(tag, variables);
    }

    private @Nullable String all(String name) {
        String outer = outer(name);
        if (outer != null) {
            return outer;
        }
        if (name.equals("inputs.parameters")) {
            return inputs.computeIfAbsent("", key -> placeholders.next());
        }
        if (name.startsWith("inputs.parameters.")) {
            return input(name.substring("inputs.parameters.".length()));
        }
        return path(name);
    }

    private @Nullable String input(String name) {
        return template.inputParameter(name)
                .flatMap(this::rawInput)
                .map(first::text)
                .orElse(null);
    }

    private @Nullable String path(String name) {
        if (!name.endsWith(".path")) {
            return null;
        }
        String start = name.substring(0, name.length() - ".path".length());
        String path = "";
        if (start.startsWith("inputs.artifacts.")) {
            path = path(template.inputArtifacts(), start.substring("inputs.artifacts.".length()));
        } else if (start.startsWith("outputs.artifacts.")) {
            path = path(template.outputArtifacts(), start.substring("outputs.artifacts.".length()));
        } else if (start.startsWith("outputs.parameters.")) {
            String wanted = start.substring("outputs.parameters.".length());
            for (Node parameter : template.outputParameters()) {
                if (parameter.text("name").equals(wanted)) {
                    path = first.text(parameter.get("valueFrom").text("path"));
                }
            }
        }
        return path.isEmpty() ? null : path;
    }

    private String path(List<Node> artifacts, String wanted) {
        for (Node artifact : artifacts) {
            if (artifact.text("name").equals(wanted)) {
                return first.text(artifact.text("path"));
            }
        }
        return "";
    }
}
