package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CompiledWorkflow;
import dev.tiphys.core.plan.TemplateLibrary;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the deciders of runs. */
public final class Deciders implements DeciderFactory {
    private final DeciderOptions options;
    private final Preparations preparations = new Preparations();

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
        CompiledWorkflow compiled = preparations
                .prepare(workflow, arguments, surroundings, options.referencing())
                .compiled();
        RunIdentity run =
                new RunIdentity(identity.runId(), identity.name(), Prepared.namespace(workflow), identity.uid(), now);
        WorkflowSpec spec = compiled.spec();
        Arguments effective = spec.arguments();
        for (Parameter parameter : arguments.parameters()) {
            effective = effective.withParameter(parameter);
        }
        TemplateLibrary library = new TemplateLibrary(
                compiled,
                workflow.spec().workflowTemplateRef() == null ? identity.name() : "",
                name -> surroundings.workflowTemplate(run.namespace(), name),
                surroundings::clusterWorkflowTemplate);
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
