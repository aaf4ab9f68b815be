package dev.tiphys.core.plan;

import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.Template;
import dev.tiphys.model.WorkflowSpec;
import dev.tiphys.model.WorkflowTemplate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was compiled of a workflow's templates, and of those of other objects that it calls. Runs of the same workflow
 * share it, on any threads: what is compiled is immutable, or compiled twice at worst.
 */
public final class CompiledWorkflow {
    private final WorkflowSpec spec;
    private final TemplateBase local;
    private final Map<String, TemplateBase> referred = new ConcurrentHashMap<>();

    /** @param spec with what the workflow takes over from a WorkflowTemplate */
    public CompiledWorkflow(WorkflowSpec spec) {
        this.spec = spec;
        this.local = TemplateBase.local(spec);
    }

    private CompiledWorkflow(WorkflowSpec spec, CompiledWorkflow other) {
        this.spec = spec;
        this.local = other.local.fresh();
        other.referred.forEach((scope, base) -> referred.put(scope, base.fresh()));
    }

    /** Nothing compiled yet, but the same objects, for a workflow whose arguments have changed. */
    CompiledWorkflow with(WorkflowSpec changed) {
        return new CompiledWorkflow(changed, this);
    }

    public WorkflowSpec spec() {
        return spec;
    }

    TemplateBase local() {
        return local;
    }

    /** Another object; null if it was not found yet. */
    @Nullable
    TemplateBase referred(String scope) {
        return referred.get(scope);
    }

    TemplateBase add(TemplateBase base) {
        TemplateBase other = referred.putIfAbsent(base.scope(), base);
        return other == null ? base : other;
    }

    /** Whether the other objects are still those that were found. */
    @SuppressWarnings("ReferenceEquality") // the very object: comparing the content costs what it is to save
    public boolean isUpToDate(
            Function<String, Optional<WorkflowTemplate>> workflowTemplates,
            Function<String, Optional<ClusterWorkflowTemplate>> clusterTemplates) {
        for (TemplateBase base : referred.values()) {
            WorkflowSpec now = base.isCluster()
                    ? clusterTemplates
                            .apply(base.objectName())
                            .map(ClusterWorkflowTemplate::spec)
                            .orElse(null)
                    : workflowTemplates
                            .apply(base.objectName())
                            .map(WorkflowTemplate::spec)
                            .orElse(null);
            if (now != base.source()) {
                return false;
            }
        }
        return true;
    }

    TemplatePlan plan(TemplateBase base, Template template) throws PlanException {
        TemplatePlan plan = base.plan(template);
        if (plan == null) {
            Template defaults = spec.templateDefaults();
            Template whole = defaults == null ? template : Merge.defaults(template, defaults);
            plan = base.add(template, TemplatePlan.of(whole, base, spec));
        }
        return plan;
    }
}
