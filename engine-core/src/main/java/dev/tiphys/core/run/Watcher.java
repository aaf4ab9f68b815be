package dev.tiphys.core.run;

import dev.tiphys.engine.EngineTime;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who is told of changes, on an engine thread, one call at a time. Changes during a call are told at once. */
abstract class Watcher implements Runnable {
    private final EngineTime time;
    private final AtomicInteger untold = new AtomicInteger();

    Watcher(EngineTime time) {
        this.time = time;
    }

    /** Something may have changed. Returns at once. */
    final void changed() {
        if (untold.getAndIncrement() == 0) {
            time.execute(this);
        }
    }

    @Override
    public final void run() {
        int seen;
        do {
            seen = untold.get();
            tell();
        } while (untold.addAndGet(-seen) != 0);
    }

    /** Tells the newest state. Must not throw. */
    abstract void tell();
}
