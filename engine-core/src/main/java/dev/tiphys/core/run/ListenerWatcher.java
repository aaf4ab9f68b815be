package dev.tiphys.core.run;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.RunListener;
import dev.tiphys.graph.RunSnapshot;
import org.jspecify.annotations.Nullable;

/** A listener of the engine, for one run. */
final class ListenerWatcher extends Watcher {
    private final RunListener listener;
    private final EngineRun run;
    private @Nullable RunSnapshot last;

    ListenerWatcher(EngineTime time, RunListener listener, EngineRun run) {
        super(time);
        this.listener = listener;
        this.run = run;
    }

    @Override
    void tell() {
        RunSnapshot now = run.snapshot();
        RunSnapshot before = last == null ? now : last;
        if (now == last) {
            return;
        }
        last = now;
        try {
            listener.changed(run, before, now);
        } catch (Throwable thrown) {
            Log.warn("a listener failed, run " + run.id(), thrown);
        }
    }
}
