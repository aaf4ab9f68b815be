package dev.tiphys.core.run;

import dev.tiphys.core.decide.DeciderFactory.Identity;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.RunListener;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.Task;
import dev.tiphys.graph.RunSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;

/** A run as its host sees it: an owner, a loop, and those who watch. */
final class EngineRun implements WorkflowRun, RunHooks {
    private final String id;
    private final EngineParts engine;
    private final RunOwner owner;
    private final RunLoop loop;
    private final Surroundings surroundings;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Map<String, Path> directories = new ConcurrentHashMap<>();

    /** @param maker makes the decider, with the surroundings that it shall use */
    EngineRun(Identity identity, EngineParts engine, Function<Surroundings, RunDecider> maker) {
        this.id = identity.runId();
        this.engine = engine;
        this.surroundings = engine.shared().seenBy(id, this::wake);
        this.owner = new RunOwner(id, maker.apply(surroundings), engine.time(), this::wake);
        this.loop = new RunLoop(
                owner, engine.time(), engine.guests(), engine.settings().cancelTimeout(), this, engine.turns());
        for (RunListener listener : engine.settings().listeners()) {
            watchers.add(new ListenerWatcher(engine.time(), listener, this));
        }
    }

    RunLoop loop() {
        return loop;
    }

    RunOwner owner() {
        return owner;
    }

    private void wake() {
        loop.wake();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RunSnapshot snapshot() {
        try {
            return owner.snapshot();
        } finally {
            haveEndTold();
        }
    }

    @Override
    public RunSnapshot await() throws InterruptedException {
        return await(EngineTime.FOREVER)
                .orElseThrow(
                        () -> new IllegalStateException("run " + id + " waits for something that no time will bring: "
                                + snapshot().phase()));
    }

    @Override
    public Optional<RunSnapshot> await(Duration atMost) throws InterruptedException {
        CompletableFuture<RunSnapshot> end = owner.completion();
        return engine.time().await(end, atMost) ? Optional.of(end.join()) : Optional.empty();
    }

    @Override
    public CompletionStage<RunSnapshot> completion() {
        return owner.completion().minimalCompletionStage();
    }

    @Override
    public Flow.Publisher<RunSnapshot> snapshots() {
        return subscriber -> {
            Objects.requireNonNull(subscriber, "subscriber");
            SnapshotSubscription subscription =
                    new SnapshotSubscription(engine.time(), this, subscriber, watchers::remove);
            subscriber.onSubscribe(subscription);
            watchers.add(subscription);
            subscription.changed();
        };
    }

    @Override
    public Optional<Path> directory(String node) {
        return Optional.ofNullable(directories.get(node));
    }

    @Override
    public void suspend() {
        change(c -> c.decider().suspend(c.now()));
    }

    @Override
    public void resume(NodeSelector nodes) {
        change(c -> c.decider().resume(nodes, c.now()));
    }

    @Override
    public void set(NodeUpdate update) {
        change(c -> c.decider().set(update, c.now()));
    }

    @Override
    public void stop(NodeSelector nodes, String message) {
        change(c -> c.decider().stop(nodes, message, c.now()));
    }

    @Override
    public void terminate() {
        change(c -> c.decider().terminate(c.now()));
    }

    /** Ends the run as it is. */
    void breakDown(String message) {
        owner.breakDown(message);
        changed();
    }

    /** Carries out a command that changes the run, and has a round follow. */
    void change(Consumer<RunOwner.Commander> command) {
        try {
            if (owner.command(command)) {
                engine.runs().reopened(this);
            }
        } finally {
            haveEndTold();
        }
        loop.wake();
        changed();
    }

    /** A defect that shows in a call of the host has ended the run: the loop sleeps, and is to tell those who wait. */
    private void haveEndTold() {
        if (owner.brokenUntold()) {
            loop.wake();
        }
    }

    /** Asks the decider something that changes nothing. */
    <T> T ask(Function<RunDecider, T> question) {
        try {
            return owner.ask(question);
        } finally {
            haveEndTold();
        }
    }

    @Override
    public TaskFiles newFiles(Task task) {
        Path directory = engine.folders().make(id, task.nodeId());
        directories.put(task.nodeName(), directory);
        return new TaskFiles(directory);
    }

    @Override
    public void changed() {
        for (Watcher watcher : watchers) {
            watcher.changed();
        }
    }

    @Override
    public void ended() {
        surroundings.locks().releaseAll();
        engine.runs()
                .ended(this, engine.time().now())
                .forEach(forgotten -> engine.folders().forget(forgotten.id()));
    }

    @Override
    public void cameBack(Execution execution) {
        engine.watchdog().cameBack(execution);
    }

    @Override
    public String toString() {
        return "run " + id;
    }
}
