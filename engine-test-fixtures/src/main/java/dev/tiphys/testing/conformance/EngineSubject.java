package dev.tiphys.testing.conformance;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.TiphysException;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.TestNames;
import dev.tiphys.testing.pods.PodScript;
import dev.tiphys.testing.pods.ScriptedPods;
import dev.tiphys.testing.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole engine on virtual time. */
final class EngineSubject implements CaseSubject {
    private final CaseManifests manifests;
    private final VirtualTime time = new VirtualTime();
    private final ScriptedPods pods;
    private final WorkflowEngine engine;
    private @Nullable WorkflowRun run;

    EngineSubject(RecordedCase recorded) {
        this.manifests = new CaseManifests(recorded);
        this.pods = new ScriptedPods(new PodScript(recorded.pods()), time);
        time.attach(pods);
        this.engine = WorkflowEngine.builder()
                .time(time)
                .names(new TestNames())
                .seed(1)
                .executor(pods)
                .build();
    }

    @Override
    public void submit() {
        try {
            engine.define(manifests.objects());
            run = engine.submit(manifests.workflow());
        } catch (OperationRefusedException e) {
            throw e;
        } catch (TiphysException e) {
            throw new InvalidWorkflowException(CaseManifests.firstError(e));
        }
    }

    private WorkflowRun current() {
        return Objects.requireNonNull(run, "nothing was submitted");
    }

    @Override
    public void run(@Nullable Instant until) {
        Duration atMost = until == null ? EngineTime.FOREVER : Duration.between(time.now(), until);
        try {
            time.await(current().completion().toCompletableFuture(), atMost.isNegative() ? Duration.ZERO : atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void suspend() {
        current().suspend();
    }

    @Override
    public void resume(NodeSelector nodes) {
        current().resume(nodes);
    }

    @Override
    public void stop(NodeSelector nodes, String message) {
        current().stop(nodes, message);
    }

    @Override
    public void terminate() {
        current().terminate();
    }

    @Override
    public void set(NodeUpdate update) {
        current().set(update);
    }

    @Override
    public void retry(RetryOptions options) {
        run = engine.retry(current().id(), options);
    }

    @Override
    public void resubmit(ResubmitOptions options) {
        run = engine.resubmit(current().id(), options);
    }

    @Override
    public RunSnapshot snapshot() {
        return current().snapshot();
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public ScriptedPods pods() {
        return pods;
    }

    @Override
    public boolean timerLeft() {
        return time.timers() > 0;
    }

    @Override
    public Set<String> locksHeld() {
        return Set.of();
    }

    @Override
    public void close() {
        engine.close();
        time.close();
    }
}
