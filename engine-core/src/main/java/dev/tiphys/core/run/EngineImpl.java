package dev.tiphys.core.run;

import dev.tiphys.core.decide.DeciderFactory.Identity;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.engine.RunNames;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.Workflow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** The engine: its runs and what they work with. */
final class EngineImpl implements WorkflowEngine {
    private final EngineParts parts;
    private final AtomicBoolean closing = new AtomicBoolean();

    EngineImpl(EngineSettings settings) {
        this.parts = EngineParts.of(settings);
    }

    @Override
    public WorkflowRun submit(Workflow workflow, Arguments arguments) {
        String uid = parts.settings().names().uid();
        Identity identity = new Identity(uid, uid, nameOf(workflow.metadata()));
        return begin(
                identity,
                surroundings -> parts.settings()
                        .deciders()
                        .start(
                                workflow,
                                arguments,
                                identity,
                                surroundings,
                                parts.time().now()));
    }

    private String nameOf(ObjectMeta metadata) {
        String name = metadata.name();
        if (name != null && !name.isEmpty()) {
            return name;
        }
        String prefix = metadata.generateName();
        return parts.settings().names().name(prefix == null || prefix.isEmpty() ? "workflow-" : prefix, "");
    }

    private EngineRun begin(Identity identity, Function<Surroundings, RunDecider> maker) {
        parts.runs().refuseIfClosed();
        EngineRun run = new EngineRun(identity, parts, maker);
        parts.runs().add(run);
        parts.watchdog().begin();
        run.loop().wake();
        return run;
    }

    @Override
    public Optional<WorkflowRun> run(String id) {
        forgetOld();
        return parts.runs().get(id).map(run -> run);
    }

    @Override
    public Collection<WorkflowRun> runs() {
        forgetOld();
        return List.copyOf(parts.runs().all());
    }

    private void forgetOld() {
        parts.runs().forget(parts.time().now()).forEach(run -> parts.folders().forget(run.id()));
    }

    private EngineRun kept(String id) {
        return parts.runs()
                .get(id)
                .orElseThrow(() -> new IllegalArgumentException("the engine keeps no run with the id " + id));
    }

    @Override
    public RetryPlan planRetry(String runId, RetryOptions options) {
        return kept(runId).ask(decider -> decider.planRetry(options));
    }

    @Override
    public WorkflowRun retry(RetryPlan plan) {
        parts.runs().refuseIfClosed();
        EngineRun run = kept(plan.runId());
        run.change(commander -> commander.decider().retry(plan, commander.now()));
        return run;
    }

    @Override
    public WorkflowRun resubmit(String runId, ResubmitOptions options) {
        parts.runs().refuseIfClosed();
        EngineRun original = kept(runId);
        RunNames names = parts.settings().names();
        String name = original.snapshot().workflowName();
        String prefix = original.ask(RunDecider::generateName);
        String uid = names.uid();
        Identity identity = new Identity(uid, uid, names.name(prefix.isEmpty() ? name + "-" : prefix, name));
        return begin(
                identity,
                surroundings -> original.ask(decider -> parts.settings()
                        .deciders()
                        .resubmit(
                                decider,
                                options,
                                identity,
                                surroundings,
                                parts.time().now())));
    }

    @Override
    public void define(Collection<? extends Manifest> objects) {
        parts.shared().define(objects);
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            new EngineClosing(parts).close();
        }
    }
}
