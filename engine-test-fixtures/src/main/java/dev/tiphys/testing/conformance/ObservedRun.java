package dev.tiphys.testing.conformance;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.RunSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A run whose user is written down. */
final class ObservedRun implements WorkflowRun {
    private final WorkflowRun run;
    private final Journal journal;

    ObservedRun(WorkflowRun run, Journal journal) {
        this.run = run;
        this.journal = journal;
    }

    Journal journal() {
        return journal;
    }

    @Override
    public String id() {
        return run.id();
    }

    @Override
    public RunSnapshot snapshot() {
        return run.snapshot();
    }

    @Override
    public RunSnapshot await() throws InterruptedException {
        return run.await();
    }

    @Override
    public Optional<RunSnapshot> await(Duration atMost) throws InterruptedException {
        return run.await(atMost);
    }

    @Override
    public CompletionStage<RunSnapshot> completion() {
        return run.completion();
    }

    @Override
    public Flow.Publisher<RunSnapshot> snapshots() {
        return run.snapshots();
    }

    @Override
    public Optional<Path> directory(String node) {
        return run.directory(node);
    }

    @Override
    public void suspend() {
        journal.add(new Step.Suspend());
        run.suspend();
    }

    @Override
    public void resume(NodeSelector nodes) {
        journal.add(new Step.Resume(nodes));
        run.resume(nodes);
    }

    @Override
    public void set(NodeUpdate update) {
        journal.add(new Step.Set(update));
        run.set(update);
    }

    @Override
    public void stop(NodeSelector nodes, String message) {
        journal.add(new Step.Stop(nodes, message));
        run.stop(nodes, message);
    }

    @Override
    public void terminate() {
        journal.add(new Step.Terminate());
        run.terminate();
    }
}
