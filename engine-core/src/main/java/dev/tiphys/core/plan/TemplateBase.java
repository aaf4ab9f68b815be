package dev.tiphys.core.plan;

import dev.tiphys.model.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The object in which plain template names are looked up, with what was compiled of it. */
public final class TemplateBase {
    private final String scope;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final java.util.IdentityHashMap<Template, TemplatePlan> plans = new java.util.IdentityHashMap<>();

    /** @param scope Argo's word for it, such as {@code local/wf} or {@code cluster/name} */
    public TemplateBase(String scope, List<Template> templates) {
        this.scope = scope;
        for (Template template : templates) {
            this.templates.putIfAbsent(template.name(), template);
        }
    }

    /** The same templates, nothing compiled yet. */
    TemplateBase fresh() {
        return new TemplateBase(scope, List.copyOf(templates.values()));
    }

    public String scope() {
        return scope;
    }

    @Nullable
    Template template(String name) {
        return templates.get(name);
    }

    java.util.IdentityHashMap<Template, TemplatePlan> plans() {
        return plans;
    }
}
