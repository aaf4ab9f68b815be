package dev.tiphys.core.lint.tree;

import dev.tiphys.model.TemplateType;
import java.util.ArrayList;
import java.util.List;

/** A template as data, with what rules keep asking. */
public final class TemplateNode {
    private static final TemplateType[] TYPES = TemplateType.values();

    private final Node node;
    private final String name;
    private final TemplateType type;

    private TemplateNode(Node node) {
        this.node = node;
        this.name = node.text("name");
        this.type = typeOf(node);
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
        return type;
    }

    /** The type that is left once empty lists are dropped, as Argo does when it fills in values. */
    public TemplateType filledType() {
        return type == TemplateType.STEPS && node.get("steps").size() == 0 ? TemplateType.UNKNOWN : type;
    }

    /** All types that are set. */
    public List<TemplateType> types() {
        List<TemplateType> found = new ArrayList<>(1);
        for (TemplateType candidate : TYPES) {
            if (!candidate.key().isEmpty() && node.has(candidate.key())) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** Whether it does its work itself; unlike composite and suspend templates. */
    public boolean isLeaf() {
        return isLeaf(type);
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
        return isPod(type);
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

    private static TemplateType typeOf(Node node) {
        for (TemplateType candidate : TYPES) {
            if (!candidate.key().isEmpty() && node.has(candidate.key())) {
                return candidate;
            }
        }
        return TemplateType.UNKNOWN;
    }
}
