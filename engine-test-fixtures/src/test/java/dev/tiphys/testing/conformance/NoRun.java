package dev.tiphys.testing.conformance;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.RunSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A run of no engine. */
final class NoRun implements WorkflowRun {
    @Override
    public String id() {
        return "none";
    }

    @Override
    public RunSnapshot snapshot() {
        return EmptySnapshot.INSTANCE;
    }

    @Override
    public RunSnapshot await() {
        return EmptySnapshot.INSTANCE;
    }

    @Override
    public Optional<RunSnapshot> await(Duration atMost) {
        return Optional.empty();
    }

    @Override
    public CompletionStage<RunSnapshot> completion() {
        return new CompletableFuture<>();
    }

    @Override
    public Flow.Publisher<RunSnapshot> snapshots() {
        return subscriber -> {};
    }

    @Override
    public Optional<Path> directory(String node) {
        return Optional.empty();
    }

    @Override
    public void suspend() {}

    @Override
    public void resume(NodeSelector nodes) {}

    @Override
    public void set(NodeUpdate update) {}

    @Override
    public void stop(NodeSelector nodes, String message) {}

    @Override
    public void terminate() {}
}
