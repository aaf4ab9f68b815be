package dev.tiphys.engine;

import dev.tiphys.graph.RunSnapshot;

/**
 * Is told of the changes of all runs of an engine. Calls come from the engine's threads, for one run one after the
 * other and in order, after the change and outside of all locks: every method of the run and the engine may be called.
 *
 * <p>A listener should return soon. While it works, the run goes on; it misses the states between, never the last one.
 * What it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface RunListener {
    /**
     * A run has changed.
     *
     * @param run the run
     * @param before the state of the call before; for the first call, the same as {@code now}
     * @param now the newest state
     */
    void changed(WorkflowRun run, RunSnapshot before, RunSnapshot now);
}
