package dev.tiphys.cli;

import dev.tiphys.engine.WorkflowEngine;

/** Closes an engine when this process is told to end: nothing that it has started outlives it. */
final class WhenKilled {
    private final Thread hook;

    WhenKilled(WorkflowEngine engine) {
        hook = new Thread(engine::close, "tiphys-killed");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The engine is closed by whoever has made it. */
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is at work
        }
    }
}
