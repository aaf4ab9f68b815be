package dev.tiphys.core.run;

import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.engine.EngineTime;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Progress;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One start of a task. Its executor reports here, from any thread; only the first answer counts. A call into the
 * executor that does not return can be given up: then the thread in it has lost the run.
 */
final class Execution implements TaskEvents {
    private static final int IN_CALL = 1;
    private static final int ANSWERED = 2;
    private static final int GIVEN_UP = 4;
    private static final VarHandle FLAGS;

    static {
        try {
            FLAGS = MethodHandles.lookup().findVarHandle(Execution.class, "flags", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final RunLoop run;
    private final long number;
    private final Task task;

    @SuppressWarnings("unused") // by FLAGS
    private volatile int flags;

    private volatile @Nullable Guest guest;
    private volatile @Nullable TaskHandle handle;
    private volatile EngineTime.@Nullable Timer cancelTimer;
    private volatile @Nullable TaskFiles files;

    Execution(RunLoop run, long number, Task task) {
        this.run = run;
        this.number = number;
        this.task = task;
    }

    long number() {
        return number;
    }

    Task task() {
        return task;
    }

    /** Which executor is asked now; null for none. */
    void with(@Nullable Guest candidate) {
        guest = candidate;
    }

    @Nullable
    Guest guest() {
        return guest;
    }

    String who() {
        Guest executor = guest;
        return executor == null ? "the engine" : executor.toString();
    }

    void startedAs(TaskHandle newHandle) {
        handle = newHandle;
        if (wasGivenUp()) {
            // Nobody else can cancel what came to life after all.
            newHandle.cancel(CancelReason.TERMINATE);
        }
    }

    /** The performer enters foreign code. */
    void enter() {
        FLAGS.getAndBitwiseOr(this, IN_CALL);
    }

    /** It is back. False if the call was given up: another thread performs for the run now. */
    boolean leave() {
        return ((int) FLAGS.getAndBitwiseAnd(this, ~IN_CALL) & GIVEN_UP) == 0;
    }

    /**
     * Gives the present call up, if there is one, and interrupts the thread in it.
     *
     * @return whether there was one: then the run needs another performer
     */
    synchronized boolean giveUpCall(String message, @Nullable Thread performer) {
        while (true) {
            int seen = flags;
            if ((seen & IN_CALL) == 0 || (seen & GIVEN_UP) != 0) {
                return false;
            }
            if (FLAGS.compareAndSet(this, seen, seen | GIVEN_UP | ANSWERED)) {
                if (performer != null) {
                    performer.interrupt();
                }
                if ((seen & ANSWERED) == 0) {
                    post(TaskResult.error(message));
                }
                return true;
            }
        }
    }

    /** The thread in a call that was given up is back. It is not interrupted any more after this. */
    synchronized void cameBack() {
        Thread.interrupted();
    }

    private boolean wasGivenUp() {
        return (flags & GIVEN_UP) != 0;
    }

    boolean inCall() {
        return (flags & IN_CALL) != 0;
    }

    private boolean answered() {
        return (flags & ANSWERED) != 0;
    }

    /** Ends the task as an Error, unless it has ended. */
    void fail(String message) {
        answer(TaskResult.error(message));
    }

    /** Asks the executor to end the task; if it does not in time, the task ends without it. */
    void cancel(CancelReason reason, EngineTime time, Duration atMost) {
        TaskHandle asked = handle;
        if (answered() || asked == null) {
            return;
        }
        if (cancelTimer == null) {
            cancelTimer = time.schedule(
                    time.now().plus(atMost),
                    () -> fail(who() + " did not end the task within " + Durations.text(atMost)
                            + " after it was told to"));
        }
        try {
            asked.cancel(reason);
        } catch (Throwable thrown) {
            Log.warn(who() + " failed to cancel " + task.nodeName() + ": " + thrown);
        } finally {
            Thread.interrupted();
        }
    }

    /** The run has seen the answer. */
    void noLongerCancelled() {
        EngineTime.Timer timer = cancelTimer;
        if (timer != null) {
            timer.cancel();
        }
    }

    @Override
    public void started(String address) {
        if (!answered()) {
            run.post(new TaskEvent.Started(number, address), null);
        }
    }

    @Override
    public void progress(Progress progress) {
        if (!answered()) {
            run.post(new TaskEvent.Progressed(number, progress), null);
        }
    }

    @Override
    public void finished(TaskResult result) {
        // A careless executor may well say null.
        @Nullable TaskResult told = result;
        if (!answer(told == null ? TaskResult.error(who() + " gave no result") : told)) {
            Log.warn(who() + " reported the end of " + task.nodeName() + " once more or too late; ignored");
        }
    }

    private boolean answer(TaskResult result) {
        if (((int) FLAGS.getAndBitwiseOr(this, ANSWERED) & ANSWERED) != 0) {
            return false;
        }
        post(result);
        return true;
    }

    private void post(TaskResult result) {
        TaskFiles used = files;
        if (used != null) {
            used.close();
        }
        run.post(new TaskEvent.Finished(number, result), this);
    }

    @Override
    public void output(String text) {
        files().append(text);
    }

    @Override
    public Path directory() {
        return files().directory();
    }

    private TaskFiles files() {
        TaskFiles known = files;
        if (known == null) {
            synchronized (this) {
                known = files;
                if (known == null) {
                    known = run.newFiles(task);
                    files = known;
                }
            }
        }
        return known;
    }
}
