package dev.tiphys.core.decide;

import dev.tiphys.core.manifest.codec.TemplateCodec;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.executor.Task;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Template;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task as its executor sees it. What it costs to build is paid when it is asked for. */
final class RunTask implements Task {
    private final RunIdentity identity;
    private final LazyName name;
    private final NodeType type;
    private final String templateName;
    private final Template declared;
    private final @Nullable NodeInputs inputs;
    private final int attempt;
    private final long due;
    private final boolean resultWanted;
    private final boolean daemon;
    private final TaskExecution execution;
    private @Nullable Template resolved;

    /** @param due when the engine will cancel it, in epoch milliseconds; {@link Long#MAX_VALUE} for never */
    RunTask(TaskExecution execution, long due) {
        Run run = execution.run;
        this.execution = execution;
        this.identity = run.identity;
        this.name = run.lazyName(execution.record());
        this.type = execution.record().type();
        this.declared = execution.template.template();
        this.templateName = declared.name();
        this.inputs = execution.inputs;
        this.attempt = execution.attempt == null ? 0 : execution.attempt.number();
        this.due = due;
        this.resultWanted = wantsResult(execution);
        this.daemon = execution.template.isDaemon();
    }

    private static boolean wantsResult(TaskExecution execution) {
        return switch (execution.template.type()) {
            case DATA, HTTP, PLUGIN -> true;
            default ->
                execution.call.caller() != null
                        && execution.call.caller().template().wantsResultOf(execution.call.resultName());
        };
    }

    /** Sees to it that every tag of the template can be filled in. */
    void check() throws PlanException {
        if (execution.template.hasBodyTags()) {
            resolved = resolve();
        }
    }

    private Template resolve() throws PlanException {
        return TemplateCodec.CODEC.decode(execution.template.renderBody(execution.scope)).toBuilder()
                .inputs(inputs())
                .build();
    }

    @Override
    public String runId() {
        return identity.runId();
    }

    @Override
    public String workflowName() {
        return identity.name();
    }

    @Override
    public String namespace() {
        return identity.namespace();
    }

    @Override
    public String nodeId() {
        return name.id();
    }

    @Override
    public String nodeName() {
        return name.name();
    }

    @Override
    public NodeType type() {
        return type;
    }

    @Override
    public String templateName() {
        return templateName;
    }

    @Override
    public Template template() {
        if (resolved == null) {
            resolved = declared.toBuilder().inputs(inputs()).build();
        }
        return resolved;
    }

    @Override
    public Inputs inputs() {
        return inputs == null ? Inputs.EMPTY : inputs.toModel();
    }

    @Override
    public String input(String parameter) {
        int position = inputs == null ? -1 : inputs.position(parameter);
        if (inputs == null || position < 0) {
            throw new IllegalArgumentException("template " + templateName + " declares no input '" + parameter + "'");
        }
        String value = inputs.value(position);
        return value == null ? "" : value;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public Optional<Instant> deadline() {
        return due == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due));
    }

    @Override
    public boolean resultWanted() {
        return resultWanted;
    }

    @Override
    public boolean daemon() {
        return daemon;
    }
}
