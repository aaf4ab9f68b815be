package dev.tiphys.core.lint.tree;

import dev.tiphys.model.TemplateType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template as data, with what rules keep asking. */
public final class TemplateNode {
    private static final Map<String, TemplateType> TYPES = typesByKey();

    private final Node node;
    private final String name;
    private final List<TemplateType> types;
    private @Nullable Map<String, Node> inputs;

    private TemplateNode(Node node) {
        this.node = node;
        this.name = node.text("name");
        this.types = typesOf(node);
    }

    /** Looks at a template. */
    public static TemplateNode of(Node node) {
        return new TemplateNode(node);
    }

    /** The plain data. */
    public Node node() {
        return node;
    }

    /** The name; empty for most inline templates. */
    public String name() {
        return name;
    }

    /** The first type that is set. */
    public TemplateType type() {
        return types.isEmpty() ? TemplateType.UNKNOWN : types.get(0);
    }

    /** The type that is left once empty lists are dropped, as Argo does when it fills in values. */
    public TemplateType filledType() {
        return type() == TemplateType.STEPS && node.get("steps").size() == 0 ? TemplateType.UNKNOWN : type();
    }

    /** All types that are set, in the order in which they count. */
    public List<TemplateType> types() {
        return types;
    }

    private static Map<String, TemplateType> typesByKey() {
        Map<String, TemplateType> byKey = new HashMap<>();
        for (TemplateType type : TemplateType.values()) {
            if (type != TemplateType.UNKNOWN) {
                byKey.put(type.key(), type);
            }
        }
        return Map.copyOf(byKey);
    }

    private static List<TemplateType> typesOf(Node node) {
        List<TemplateType> found = new ArrayList<>(1);
        for (String key : node.keys()) {
            TemplateType type = TYPES.get(key);
            if (type != null && node.has(key)) {
                found.add(type);
            }
        }
        if (found.size() > 1) {
            found.sort(null);
        }
        return found;
    }

    /** Whether it does its work itself; unlike composite and suspend templates. */
    public boolean isLeaf() {
        return isLeaf(type());
    }

    /** Whether templates of a type do their work themselves. */
    public static boolean isLeaf(TemplateType type) {
        return switch (type) {
            case CONTAINER, CONTAINER_SET, SCRIPT, RESOURCE, DATA, HTTP, PLUGIN -> true;
            case STEPS, DAG, SUSPEND, UNKNOWN -> false;
        };
    }

    /** Whether a pod of its own runs it. */
    public boolean isPod() {
        return isPod(type());
    }

    /** Whether a pod of their own runs templates of a type. */
    public static boolean isPod(TemplateType type) {
        return switch (type) {
            case CONTAINER, CONTAINER_SET, SCRIPT, RESOURCE, DATA -> true;
            case STEPS, DAG, SUSPEND, HTTP, PLUGIN, UNKNOWN -> false;
        };
    }

    /** Whether it has a result and an exit code. */
    public boolean hasResult() {
        return node.has("container")
                || node.has("script")
                || node.has("data")
                || node.has("http")
                || node.has("plugin")
                || hasContainerNamed("main");
    }

    /** Whether its container set has a container of that name. */
    public boolean hasContainerNamed(String wanted) {
        for (Node container : node.get("containerSet", "containers").items()) {
            if (container.text("name").equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Declared input parameters. */
    public List<Node> inputParameters() {
        return node.get("inputs", "parameters").items();
    }

    /** The declared input parameter of that name; the first one where there are several. */
    public Optional<Node> inputParameter(String wanted) {
        Map<String, Node> byName = inputs;
        if (byName == null) {
            byName = new HashMap<>();
            for (Node parameter : inputParameters()) {
                byName.putIfAbsent(parameter.text("name"), parameter);
            }
            inputs = byName;
        }
        return Optional.ofNullable(byName.get(wanted));
    }

    /** Declared input artifacts. */
    public List<Node> inputArtifacts() {
        return node.get("inputs", "artifacts").items();
    }

    /** Declared output parameters. */
    public List<Node> outputParameters() {
        return node.get("outputs", "parameters").items();
    }

    /** Declared output artifacts. */
    public List<Node> outputArtifacts() {
        return node.get("outputs", "artifacts").items();
    }
}
