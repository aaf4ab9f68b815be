package dev.tiphys.core.run;

import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.TiphysException;
import dev.tiphys.graph.RunSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run's decider and whoever owns it: only this class calls it, under the run's lock. The lock is never held while
 * foreign code runs. A decider that throws is a defect of the engine: its run ends as Error, the others go on.
 */
final class RunOwner {
    private final RunDecider decider;
    private final EngineTime time;
    private final ReentrantLock lock = new ReentrantLock();
    private final String runId;
    private final Runnable whenBroken;

    /** The newest state; null if it has changed since it was asked for. */
    private volatile @Nullable RunSnapshot newest;

    private Instant latest = Instant.MIN;
    private volatile @Nullable BrokenRun broken;
    private boolean ended;
    private volatile boolean endToTell;
    private CompletableFuture<RunSnapshot> completion = new CompletableFuture<>();

    /** @param whenBroken has the run's loop look: only it tells of an end. Called under the lock */
    RunOwner(String runId, RunDecider decider, EngineTime time, Runnable whenBroken) {
        this.runId = runId;
        this.decider = decider;
        this.time = time;
        this.whenBroken = whenBroken;
    }

    /** Has one round decided. Null if the run is broken. */
    @Nullable
    Decision round(List<TaskEvent> events) {
        lock.lock();
        try {
            if (broken != null) {
                return null;
            }
            Decision decision = decider.decide(events, now());
            if (decision.changed()) {
                newest = null;
            }
            if (!ended && decider.finished()) {
                ended = true;
                endToTell = true;
            }
            return decision;
        } catch (Throwable defect) {
            breakDown(defect);
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a defect has ended the run, and nobody was told. */
    boolean brokenUntold() {
        return endToTell && broken != null;
    }

    /** The end of the run, if it has ended and nobody was told; it is to be told soon. */
    @Nullable
    End takeEnd() {
        if (!endToTell) {
            return null;
        }
        lock.lock();
        try {
            if (!endToTell) {
                return null;
            }
            endToTell = false;
            return new End(completion, snapshot());
        } finally {
            lock.unlock();
        }
    }

    /** An end that is to be told to those who wait for it. */
    record End(CompletableFuture<RunSnapshot> waiting, RunSnapshot last) {
        void tell() {
            waiting.complete(last);
        }
    }

    /** The state as it is now. */
    RunSnapshot snapshot() {
        RunSnapshot known = newest;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            known = newest;
            if (known == null) {
                known = decider.snapshot();
                newest = known;
            }
            return known;
        } catch (RuntimeException | StackOverflowError defect) {
            return breakDown(defect);
        } finally {
            lock.unlock();
        }
    }

    /** Completes when the run ends this time. */
    CompletableFuture<RunSnapshot> completion() {
        lock.lock();
        try {
            return completion;
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A user's command, which changes the run.
     *
     * @return whether it has opened a run that had ended
     * @throws TiphysException if it is refused
     */
    boolean command(Consumer<Commander> command) {
        return ask(decider -> {
            command.accept(new Commander(decider, now()));
            newest = null;
            boolean reopened = ended && !decider.finished();
            if (reopened) {
                ended = false;
                if (!endToTell) {
                    completion = new CompletableFuture<>();
                }
                endToTell = false;
            }
            return reopened;
        });
    }

    /**
     * A question to the decider, which changes nothing.
     *
     * @throws TiphysException if it is refused
     */
    <T> T ask(Function<RunDecider, T> question) {
        lock.lock();
        try {
            if (broken != null) {
                throw new OperationRefusedException(broken.message());
            }
            return question.apply(decider);
        } catch (TiphysException | IllegalArgumentException refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError defect) {
            throw new IllegalStateException(breakDown(defect).message(), defect);
        } finally {
            lock.unlock();
        }
    }

    /** The run cannot go on: it ends here. */
    void breakDown(String message) {
        lock.lock();
        try {
            end(message);
        } finally {
            lock.unlock();
        }
    }

    private BrokenRun breakDown(Throwable defect) {
        String node = focus();
        String message =
                "defect in the engine, run " + runId + (node.isEmpty() ? "" : ", node " + node) + ": " + defect;
        Log.error(message, defect);
        return end(message);
    }

    private BrokenRun end(String message) {
        if (broken == null) {
            broken = new BrokenRun(runId, lastGood(), message, now());
            newest = broken;
            if (!ended) {
                ended = true;
                endToTell = true;
            }
            whenBroken.run();
        }
        return broken;
    }

    private @Nullable RunSnapshot lastGood() {
        RunSnapshot known = newest;
        if (known != null) {
            return known;
        }
        try {
            return decider.snapshot();
        } catch (RuntimeException | StackOverflowError worse) {
            return null;
        }
    }

    private String focus() {
        try {
            return decider.focus();
        } catch (RuntimeException | StackOverflowError worse) {
            return "";
        }
    }

    /** Time never runs backwards for a decider, even if somebody sets the clock. */
    private Instant now() {
        Instant now = time.now();
        if (now.isAfter(latest)) {
            latest = now;
        }
        return latest;
    }

    /**
     * What a command works with.
     *
     * @param decider to be used by the command only
     * @param now the time of the command
     */
    record Commander(RunDecider decider, Instant now) {}
}
