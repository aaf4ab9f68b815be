package dev.tiphys.core.decide;

import dev.tiphys.core.lint.SubmitValidation;
import dev.tiphys.core.lint.TemplateLookup;
import dev.tiphys.core.plan.Merge;
import dev.tiphys.core.plan.TemplateLibrary;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import dev.tiphys.model.WorkflowTemplate;
import dev.tiphys.model.WorkflowTemplateRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the deciders of runs. */
public final class Deciders implements DeciderFactory {
    private final DeciderOptions options;

    /** With Argo's limits. */
    public Deciders() {
        this(DeciderOptions.DEFAULTS);
    }

    public Deciders(DeciderOptions options) {
        this.options = options;
    }

    @Override
    public RunDecider start(
            Workflow workflow, Arguments arguments, Identity identity, Surroundings surroundings, Instant now) {
        return new Decider(run(workflow, arguments, identity, surroundings, now));
    }

    private Run run(Workflow workflow, Arguments arguments, Identity identity, Surroundings surroundings, Instant now) {
        String namespace = workflow.metadata().namespace();
        validate(workflow, arguments, namespace == null || namespace.isEmpty() ? "default" : namespace, surroundings);
        RunIdentity run = new RunIdentity(
                identity.runId(),
                identity.name(),
                namespace == null || namespace.isEmpty() ? "default" : namespace,
                identity.uid(),
                now);
        WorkflowSpec spec = effective(workflow, run.namespace(), surroundings);
        Arguments effective = spec.arguments();
        for (Parameter parameter : arguments.parameters()) {
            effective = effective.withParameter(parameter);
        }
        Template defaults = spec.templateDefaults();
        TemplateLibrary library = new TemplateLibrary(
                spec,
                workflow.spec().workflowTemplateRef() == null ? identity.name() : "",
                name -> surroundings.workflowTemplate(run.namespace(), name),
                surroundings::clusterWorkflowTemplate,
                template -> defaults == null ? template : Merge.defaults(template, defaults));
        Run state = new Run(
                run,
                spec,
                effective,
                workflow.metadata().labels(),
                workflow.metadata().annotations(),
                library,
                surroundings,
                options);
        Arguments own = workflow.spec().arguments();
        for (Parameter parameter : arguments.parameters()) {
            own = own.withParameter(parameter);
        }
        state.ownArguments = own;
        state.referred = workflow.spec().workflowTemplateRef() != null;
        state.workflow = workflow;
        state.now = now.toEpochMilli();
        return state;
    }

    private void validate(Workflow workflow, Arguments arguments, String namespace, Surroundings surroundings) {
        SubmitValidation.check(
                        workflow,
                        arguments,
                        new TemplateLookup() {
                            @Override
                            public Optional<WorkflowTemplate> workflowTemplate(String name) {
                                return surroundings.workflowTemplate(namespace, name);
                            }

                            @Override
                            public Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name) {
                                return surroundings.clusterWorkflowTemplate(name);
                            }
                        },
                        options.referencing())
                .orThrow();
    }

    /** The workflow's spec over that of the object it refers to. */
    private static WorkflowSpec effective(Workflow workflow, String namespace, Surroundings surroundings) {
        WorkflowTemplateRef ref = workflow.spec().workflowTemplateRef();
        String name = ref == null ? null : ref.name();
        if (ref == null || name == null) {
            return workflow.spec();
        }
        Optional<WorkflowSpec> below = ref.clusterScope()
                ? surroundings.clusterWorkflowTemplate(name).map(ClusterWorkflowTemplate::spec)
                : surroundings.workflowTemplate(namespace, name).map(WorkflowTemplate::spec);
        return below.map(found -> Merge.specs(workflow.spec(), found)).orElse(workflow.spec());
    }

    @Override
    public RunDecider resubmit(
            RunDecider original, ResubmitOptions options, Identity identity, Surroundings surroundings, Instant now) {
        if (!(original instanceof Decider decider)) {
            throw new IllegalArgumentException("not a decider of this factory");
        }
        Run old = decider.run();
        if (options.memoized() && old.phase != WorkflowPhase.FAILED && old.phase != WorkflowPhase.ERROR) {
            throw new OperationRefusedException("workflow must be Failed/Error to resubmit in memoized mode");
        }
        Run fresh = run(again(old, options, identity), Arguments.EMPTY, identity, surroundings, now);
        if (options.memoized()) {
            fresh.progressTakenOver = true;
            Resubmission.takeOver(old, fresh);
        }
        return new Decider(fresh);
    }

    /** The manifest of the same workflow, to be run once more. */
    private static Workflow again(Run old, ResubmitOptions options, Identity identity) {
        Workflow workflow = java.util.Objects.requireNonNull(old.workflow);
        Map<String, String> labels = new LinkedHashMap<>(old.labels);
        labels.put("workflows.argoproj.io/resubmitted-from-workflow", old.identity.name());
        WorkflowSpec.Builder spec = workflow.spec().toBuilder()
                .arguments(ManualRetry.overridden(old.ownArguments, options.parameters()))
                .shutdown(null)
                .suspend(old.suspended ? Boolean.TRUE : null);
        if (java.util.Objects.equals(workflow.spec().activeDeadlineSeconds(), 0L)) {
            spec.activeDeadlineSeconds(null);
        }
        return workflow.withSpec(spec.build())
                .withMetadata(workflow.metadata().toBuilder()
                        .name(identity.name())
                        .labels(labels)
                        .annotations(old.annotations)
                        .build());
    }
}
