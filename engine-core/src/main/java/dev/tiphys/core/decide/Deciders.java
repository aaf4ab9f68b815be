package dev.tiphys.core.decide;

import dev.tiphys.core.plan.TemplateLibrary;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import java.time.Instant;

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
        String namespace = workflow.metadata().namespace();
        RunIdentity run = new RunIdentity(
                identity.runId(),
                identity.name(),
                namespace == null || namespace.isEmpty() ? "default" : namespace,
                identity.uid(),
                now);
        WorkflowSpec spec = workflow.spec();
        Arguments effective = spec.arguments();
        for (Parameter parameter : arguments.parameters()) {
            effective = effective.withParameter(parameter);
        }
        TemplateLibrary library = new TemplateLibrary(
                spec,
                identity.name(),
                name -> surroundings.workflowTemplate(run.namespace(), name),
                surroundings::clusterWorkflowTemplate,
                template -> template);
        Run state = new Run(
                run,
                spec,
                effective,
                workflow.metadata().labels(),
                workflow.metadata().annotations(),
                library,
                surroundings,
                options);
        state.now = now.toEpochMilli();
        return new Decider(state);
    }

    @Override
    public RunDecider resubmit(
            RunDecider original, ResubmitOptions options, Identity identity, Surroundings surroundings, Instant now) {
        throw new OperationRefusedException("resubmit is not possible yet");
    }
}
