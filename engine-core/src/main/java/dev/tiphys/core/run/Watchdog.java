package dev.tiphys.core.run;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks after calls into executors that do not return: ends their tasks and has other threads go on with their runs.
 * Only in real time; virtual time has one thread, and nobody who could look.
 */
final class Watchdog {
    private final @Nullable SystemTime time;
    private final Duration callTimeout;
    private final Supplier<List<EngineRun>> runs;
    private boolean begun;

    Watchdog(@Nullable SystemTime time, Duration callTimeout, Supplier<List<EngineRun>> runs) {
        this.time = time;
        this.callTimeout = callTimeout;
        this.runs = runs;
    }

    /** There is something to look after. */
    synchronized void begin() {
        if (time != null && !begun) {
            begun = true;
            time.repeat(callTimeout, () -> look(time));
        }
    }

    private void look(SystemTime threads) {
        for (EngineRun run : runs.get()) {
            Execution stuck = run.loop().lookAfter(callTimeout);
            if (stuck != null) {
                Guest guest = stuck.guest();
                if (guest != null) {
                    guest.callStuck();
                }
                threads.addWorker();
                run.loop().goOn();
            }
        }
    }

    /** The calling thread is back from a call that was given up. */
    void cameBack(Execution execution) {
        Guest guest = execution.guest();
        if (guest != null) {
            guest.callCameBack();
        }
        if (time != null) {
            time.removeWorker();
        }
    }
}
