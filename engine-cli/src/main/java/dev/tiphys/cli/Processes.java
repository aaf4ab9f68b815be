package dev.tiphys.cli;

import dev.tiphys.executor.Executor;
import dev.tiphys.executors.ProcessExecutor;

/** The executor that runs containers as local processes. */
final class Processes {
    private Processes() {}

    static Executor executor() {
        return new ProcessExecutor();
    }
}
