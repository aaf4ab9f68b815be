package dev.tiphys.core.plan;

import dev.tiphys.model.Template;
import dev.tiphys.model.WorkflowSpec;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The object in which plain template names are looked up, with what was compiled of it. */
public final class TemplateBase {
    private static final String CLUSTER = "cluster/";
    private static final String NAMESPACED = "namespaced/";

    private final String scope;
    private final WorkflowSpec source;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final IdentityHashMap<Template, TemplatePlan> plans = new IdentityHashMap<>();

    private TemplateBase(String scope, WorkflowSpec source) {
        this.scope = scope;
        this.source = source;
        for (Template template : source.templates()) {
            templates.putIfAbsent(template.name(), template);
        }
    }

    /** The workflow itself. */
    static TemplateBase local(WorkflowSpec spec) {
        return new TemplateBase("", spec);
    }

    static TemplateBase referred(boolean cluster, String name, WorkflowSpec spec) {
        return new TemplateBase(scope(cluster, name), spec);
    }

    static String scope(boolean cluster, String name) {
        return (cluster ? CLUSTER : NAMESPACED) + name;
    }

    /** The same templates, nothing compiled yet. */
    TemplateBase fresh() {
        return new TemplateBase(scope, source);
    }

    boolean isLocal() {
        return scope.isEmpty();
    }

    boolean isCluster() {
        return scope.startsWith(CLUSTER);
    }

    /** Argo's word for it, such as {@code cluster/name}; empty for the workflow itself, whose name each run has for its own. */
    String scope() {
        return scope;
    }

    /** The name of the object that the workflow refers to. */
    public String objectName() {
        return scope.substring(scope.indexOf('/') + 1);
    }

    WorkflowSpec source() {
        return source;
    }

    @Nullable
    Template template(String name) {
        return templates.get(name);
    }

    synchronized @Nullable TemplatePlan plan(Template template) {
        return plans.get(template);
    }

    /** Keeps what was compiled, unless somebody else was faster. */
    synchronized TemplatePlan add(Template template, TemplatePlan plan) {
        TemplatePlan other = plans.putIfAbsent(template, plan);
        return other == null ? plan : other;
    }
}
