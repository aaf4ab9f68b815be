package dev.tiphys.core.run;

import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.RunListener;
import dev.tiphys.engine.RunNames;
import dev.tiphys.executor.Executor;
import dev.tiphys.model.Manifest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engine is built from; see the builder for the meaning. */
record EngineSettings(
        DeciderFactory deciders,
        List<Executor> executors,
        List<Manifest> objects,
        List<RunListener> listeners,
        @Nullable EngineTime time,
        RunNames names,
        int threads,
        @Nullable Path directory,
        int keepFinished,
        Duration keepFinishedFor,
        Duration callTimeout,
        Duration cancelTimeout,
        Duration closeTimeout) {}
