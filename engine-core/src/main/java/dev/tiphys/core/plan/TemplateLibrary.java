package dev.tiphys.core.plan;

import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.Template;
import dev.tiphys.model.WorkflowSpec;
import dev.tiphys.model.WorkflowTemplate;
import java.util.Optional;
import java.util.function.Function;

/** Finds the templates of a run. What was found once is kept, so that a run does not change when objects do. */
public final class TemplateLibrary {
    private final CompiledWorkflow compiled;
    private final String localScope;
    private final Function<String, Optional<WorkflowTemplate>> workflowTemplates;
    private final Function<String, Optional<ClusterWorkflowTemplate>> clusterTemplates;

    /**
     * @param localName what the workflow's own templates are said to lie in
     * @param workflowTemplates looks up what was not found yet
     */
    public TemplateLibrary(
            CompiledWorkflow compiled,
            String localName,
            Function<String, Optional<WorkflowTemplate>> workflowTemplates,
            Function<String, Optional<ClusterWorkflowTemplate>> clusterTemplates) {
        this.compiled = compiled;
        this.localScope = "local/" + localName;
        this.workflowTemplates = workflowTemplates;
        this.clusterTemplates = clusterTemplates;
    }

    /** The same objects, found once and kept, for a workflow whose arguments have changed. */
    public TemplateLibrary with(WorkflowSpec changed) {
        return new TemplateLibrary(
                compiled.with(changed), localScope.substring("local/".length()), workflowTemplates, clusterTemplates);
    }

    public TemplateBase local() {
        return compiled.local();
    }

    /** Argo's word for where templates lie, such as {@code local/wf} or {@code cluster/name}. */
    public String scope(TemplateBase base) {
        return base.isLocal() ? localScope : base.scope();
    }

    /**
     * The template that a call means.
     *
     * @param base where the calling template's plain names are looked up
     * @throws PlanException with Argo's words if there is none
     */
    public TemplatePlan resolve(TemplateBase base, CallPlan call, Scope scope) throws PlanException {
        TemplatePlan known = call.resolved();
        if (known != null) {
            return known;
        }
        TemplatePlan plan = find(base, call, scope);
        if (call.templateRef() == null || isFixed(call)) {
            call.resolved(plan);
        }
        return plan;
    }

    /** A template of another object that a node says it came from. @throws PlanException if there is none */
    public TemplatePlan referred(TemplateUse use) throws PlanException {
        return referred(use.name(), use.template(), use.clusterScope());
    }

    private static boolean isFixed(CallPlan call) {
        Text name = call.refName();
        Text template = call.refTemplate();
        return (name == null || name.isLiteral()) && (template == null || template.isLiteral());
    }

    private TemplatePlan find(TemplateBase base, CallPlan call, Scope scope) throws PlanException {
        Template inline = call.inline();
        if (inline != null) {
            return plan(base, inline);
        }
        Text refName = call.refName();
        Text refTemplate = call.refTemplate();
        if (refName != null && refTemplate != null) {
            boolean cluster = call.templateRef() != null && call.templateRef().clusterScope();
            return referred(refName.render(scope), refTemplate.render(scope), cluster);
        }
        if (call.templateName().isEmpty()) {
            throw new PlanException("failed to get a template");
        }
        Template template = base.template(call.templateName());
        if (template == null) {
            throw new PlanException("template " + call.templateName() + " not found");
        }
        return plan(base, template);
    }

    private TemplatePlan referred(String name, String template, boolean cluster) throws PlanException {
        TemplateBase base = compiled.referred(TemplateBase.scope(cluster, name));
        if (base == null) {
            Optional<WorkflowSpec> found = cluster
                    ? clusterTemplates.apply(name).map(ClusterWorkflowTemplate::spec)
                    : workflowTemplates.apply(name).map(WorkflowTemplate::spec);
            if (found.isEmpty()) {
                throw new PlanException("workflow template " + name + " not found");
            }
            base = compiled.add(TemplateBase.referred(cluster, name, found.get()));
        }
        Template found = base.template(template);
        if (found == null) {
            throw new PlanException("template " + template + " not found in workflow template " + name);
        }
        return plan(base, found);
    }

    private TemplatePlan plan(TemplateBase base, Template template) throws PlanException {
        TemplatePlan plan = compiled.plan(base, template);
        if (plan.type() == dev.tiphys.model.TemplateType.UNKNOWN) {
            throw new PlanException("template '" + template.name() + "' type is unknown");
        }
        return plan;
    }
}
