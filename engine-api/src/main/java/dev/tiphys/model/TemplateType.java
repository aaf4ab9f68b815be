package dev.tiphys.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of templates, in the order in which they count where a template sets several. */
public enum TemplateType {
    /** One container. */
    CONTAINER("Container", "container"),
    /** Several containers in one pod. */
    CONTAINER_SET("ContainerSet", "containerSet"),
    /** Groups of parallel steps. */
    STEPS("Steps", "steps"),
    /** Tasks that depend on one another. */
    DAG("DAG", "dag"),
    /** A container that runs a script. */
    SCRIPT("Script", "script"),
    /** Acts on a Kubernetes object. */
    RESOURCE("Resource", "resource"),
    /** Lists and transforms artifact paths. */
    DATA("Data", "data"),
    /** Waits for somebody or for a time. */
    SUSPEND("Suspend", "suspend"),
    /** An HTTP request. */
    HTTP("HTTP", "http"),
    /** Done by an executor plugin. */
    PLUGIN("Plugin", "plugin"),
    /** The template sets no type. */
    UNKNOWN("Unknown", "");

    private static final TemplateType[] ORDER = values();

    private final String text;
    private final String key;

    TemplateType(String text, String key) {
        this.text = text;
        this.key = key;
    }

    /** The name that messages use, such as {@code ContainerSet} or {@code DAG}. */
    public String text() {
        return text;
    }

    /** The key in the manifest, such as {@code containerSet}; empty for {@link #UNKNOWN}. */
    public String key() {
        return key;
    }

    /** Whether nodes of this type have children that other templates describe. */
    public boolean isComposite() {
        return this == STEPS || this == DAG;
    }

    static TemplateType of(Template template) {
        for (TemplateType type : ORDER) {
            if (type.part(template) != null) {
                return type;
            }
        }
        return UNKNOWN;
    }

    static List<TemplateType> allOf(Template template) {
        List<TemplateType> types = new ArrayList<>();
        for (TemplateType type : ORDER) {
            if (type.part(template) != null) {
                types.add(type);
            }
        }
        return List.copyOf(types);
    }

    private @Nullable Object part(Template template) {
        return switch (this) {
            case CONTAINER -> template.container();
            case CONTAINER_SET -> template.containerSet();
            case STEPS -> template.steps();
            case DAG -> template.dag();
            case SCRIPT -> template.script();
            case RESOURCE -> template.resource();
            case DATA -> template.data();
            case SUSPEND -> template.suspend();
            case HTTP -> template.http();
            case PLUGIN -> template.plugin();
            case UNKNOWN -> null;
        };
    }
}
