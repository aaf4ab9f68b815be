package dev.tiphys.core.run;

import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.Effect;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.EngineTime;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskHandle.CancelReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The performer of one run: drains the mailbox, has a round decided, carries out its effects, and again, until there is
 * nothing to do. At most one thread is in {@link #run} at a time, but for those that were given up in foreign code;
 * they find that out when they come back and touch nothing any more.
 */
final class RunLoop implements Runnable, Effect.Performer {
    /** So many effects, and a fraction of it for a round, before other runs get their turn. */
    private static final int TURN = 2048;

    private static final int ROUND_COST = 16;

    private final RunOwner owner;
    private final EngineTime time;
    private final Guests guests;
    private final Duration cancelTimeout;
    private final RunHooks hooks;
    private final Turns turns;

    private final Mailbox mailbox = new Mailbox();
    private final AtomicBoolean active = new AtomicBoolean();
    private volatile boolean woken;
    private volatile boolean timerRang;
    private volatile @Nullable String closing;

    private final AtomicReference<@Nullable Execution> calling = new AtomicReference<>();
    private volatile @Nullable Thread performer;

    // Of the performer:
    private final Executions executions = new Executions();
    private final List<TaskEvent> batch = new ArrayList<>();
    private List<Effect> effects = List.of();
    private int carriedOut;
    private boolean again;
    /** Counts calls into foreign code; published to the watchdog by {@link #calling}. */
    private long calls;

    private EngineTime.@Nullable Timer timer;
    private @Nullable Instant timerDue;

    // Of the watchdog:
    private @Nullable Execution suspect;
    private long suspectCall;

    RunLoop(RunOwner owner, EngineTime time, Guests guests, Duration cancelTimeout, RunHooks hooks, Turns turns) {
        this.owner = owner;
        this.time = time;
        this.guests = guests;
        this.cancelTimeout = cancelTimeout;
        this.hooks = hooks;
        this.turns = turns;
    }

    /** Something was reported. */
    void post(TaskEvent event, @Nullable Execution ended) {
        mailbox.put(event, ended);
        schedule();
    }

    /** A round is due, even if nothing was reported. */
    void wake() {
        woken = true;
        schedule();
    }

    /** Ends, without their executors, the tasks that have not ended. */
    void giveTasksUp(String message) {
        closing = message;
        wake();
    }

    TaskFiles newFiles(Task task) {
        return hooks.newFiles(task);
    }

    private void schedule() {
        if (!active.get() && active.compareAndSet(false, true)) {
            time.execute(this);
        }
    }

    @Override
    public void run() {
        performer = Thread.currentThread();
        int budget = TURN;
        while (true) {
            while (carriedOut < effects.size() && budget-- > 0) {
                Effect effect = effects.get(carriedOut++);
                if (!effect.by(this)) {
                    return;
                }
            }
            if (budget <= 0 || again) {
                again = false;
                if (!turns.mayHaveAnother()) {
                    time.execute(this);
                    return;
                }
                budget = budget <= 0 ? TURN : budget;
                continue;
            }
            RunOwner.End end = owner.takeEnd();
            if (end != null) {
                hooks.ended();
                end.tell();
                cancelAll("the run has ended");
            } else if (hasNews() || !rest()) {
                round();
                budget -= ROUND_COST;
            } else {
                return;
            }
        }
    }

    private boolean hasNews() {
        return !mailbox.isEmpty() || woken;
    }

    /** Gives the thread back. False if something came in between: then this thread goes on. */
    private boolean rest() {
        effects = List.of();
        carriedOut = 0;
        calling.setRelease(null);
        performer = null;
        active.set(false);
        if (hasNews() && active.compareAndSet(false, true)) {
            performer = Thread.currentThread();
            return false;
        }
        return true;
    }

    private void round() {
        woken = false;
        if (timerRang) {
            timerRang = false;
            timerDue = null;
        }
        String givenUp = closing;
        if (givenUp != null) {
            executions.forEach(execution -> execution.fail(givenUp));
        }
        mailbox.drainTo(batch, executions);
        Decision decision = owner.round(batch);
        batch.clear();
        carriedOut = 0;
        if (decision == null) {
            effects = List.of();
            wakeAt(null);
            hooks.changed();
            return;
        }
        effects = decision.effects();
        if (decision.again()) {
            // Not at once: virtual time lets the world answer between two rounds.
            woken = true;
            again = true;
        }
        wakeAt(decision.wakeAt());
        if (decision.changed()) {
            hooks.changed();
        }
    }

    /** What still runs although the run has ended, by whatever mistake, shall not go on. */
    private void cancelAll(String why) {
        carriedOut = 0;
        if (executions.size() == 0) {
            executions.clear();
            effects = List.of();
            return;
        }
        List<Effect> cancels = new ArrayList<>();
        executions.forEach(execution -> {
            Log.warn(why + ", but a task still runs: " + execution.task().nodeName());
            cancels.add(new Effect.Cancel(execution.number(), CancelReason.TERMINATE));
        });
        effects = cancels;
    }

    private void wakeAt(@Nullable Instant due) {
        if (Objects.equals(due, timerDue)) {
            return;
        }
        if (timer != null) {
            timer.cancel();
        }
        timerDue = due;
        timer = due == null ? null : time.schedule(due, this::timerRings);
    }

    private void timerRings() {
        timerRang = true;
        wake();
    }

    @Override
    public boolean start(long number, Task task) {
        Execution execution = new Execution(this, number, task);
        executions.put(execution);
        enter(execution);
        guests.start(execution);
        return leave(execution);
    }

    @Override
    public boolean cancel(long number, CancelReason reason) {
        Execution execution = executions.get(number);
        if (execution == null) {
            return true;
        }
        enter(execution);
        execution.cancel(reason, time, cancelTimeout);
        return leave(execution);
    }

    private void enter(Execution execution) {
        calls++;
        execution.enter();
        calling.setRelease(execution);
    }

    private boolean leave(Execution execution) {
        if (execution.leave()) {
            return true;
        }
        execution.cameBack();
        hooks.cameBack(execution);
        return false;
    }

    /**
     * By the watchdog, every now and then: gives a call up that was seen the last time already.
     *
     * @return the execution whose call was given up, or null
     */
    @Nullable
    Execution lookAfter(Duration atMost) {
        Execution seen = calling.getAcquire();
        long count = calls;
        if (seen == null || !seen.inCall() || seen != suspect || count != suspectCall) {
            suspect = seen;
            suspectCall = count;
            return null;
        }
        suspect = null;
        String message = seen.who() + " did not come back within " + Durations.text(atMost)
                + " from a call that must return at once";
        return seen.giveUpCall(message, performer) ? seen : null;
    }

    /** By the watchdog: another thread performs from now on. */
    void goOn() {
        time.execute(this);
    }
}
