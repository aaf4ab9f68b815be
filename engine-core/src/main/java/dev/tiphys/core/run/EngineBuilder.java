package dev.tiphys.core.run;

import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.core.decide.DeciderOptions;
import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.RunListener;
import dev.tiphys.engine.RunNames;
import dev.tiphys.engine.TemplateReferencing;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.executor.Executor;
import dev.tiphys.model.Manifest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** See {@link WorkflowEngine.Builder}. */
final class EngineBuilder implements WorkflowEngine.Builder {
    private final DeciderMaker deciders;
    private final List<Executor> executors = new ArrayList<>();
    private final List<Manifest> objects = new ArrayList<>();
    private final List<RunListener> listeners = new ArrayList<>();
    private @Nullable EngineTime time;
    private @Nullable RunNames names;
    private @Nullable Path directory;
    private @Nullable Long seed;
    private TemplateReferencing referencing = TemplateReferencing.FREE;
    private int maxDepth = 100;
    private int threads = 8;
    private int keepFinished = 1000;
    private Duration keepFinishedFor = EngineTime.FOREVER;
    private Duration callTimeout = Duration.ofSeconds(10);
    private Duration cancelTimeout = Duration.ofMinutes(1);
    private Duration closeTimeout = Duration.ofSeconds(10);

    /** Makes the factory of an engine from its settings. */
    @FunctionalInterface
    interface DeciderMaker {
        DeciderFactory make(DeciderOptions options);
    }

    EngineBuilder(DeciderMaker deciders) {
        this.deciders = deciders;
    }

    @Override
    public EngineBuilder executor(Executor executor) {
        executors.add(Objects.requireNonNull(executor, "executor"));
        return this;
    }

    @Override
    public EngineBuilder objects(Collection<? extends Manifest> more) {
        objects.addAll(more);
        return this;
    }

    @Override
    public EngineBuilder listener(RunListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    @Override
    public EngineBuilder time(EngineTime other) {
        time = Objects.requireNonNull(other, "time");
        return this;
    }

    @Override
    public EngineBuilder names(RunNames other) {
        names = Objects.requireNonNull(other, "names");
        return this;
    }

    @Override
    public EngineBuilder templateReferencing(TemplateReferencing which) {
        referencing = Objects.requireNonNull(which, "referencing");
        return this;
    }

    @Override
    public EngineBuilder maxDepth(int depth) {
        maxDepth = atLeast(1, depth, "maxDepth");
        return this;
    }

    @Override
    public EngineBuilder threads(int most) {
        threads = atLeast(2, most, "threads");
        return this;
    }

    @Override
    public EngineBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    @Override
    public EngineBuilder directory(Path base) {
        directory = Objects.requireNonNull(base, "directory");
        return this;
    }

    @Override
    public EngineBuilder keepFinished(int runs) {
        keepFinished = atLeast(0, runs, "keepFinished");
        return this;
    }

    @Override
    public EngineBuilder keepFinishedFor(Duration atMost) {
        keepFinishedFor = positive(atMost, "keepFinishedFor");
        return this;
    }

    @Override
    public EngineBuilder callTimeout(Duration atMost) {
        callTimeout = positive(atMost, "callTimeout");
        return this;
    }

    @Override
    public EngineBuilder cancelTimeout(Duration atMost) {
        cancelTimeout = positive(atMost, "cancelTimeout");
        return this;
    }

    @Override
    public EngineBuilder closeTimeout(Duration atMost) {
        closeTimeout = positive(atMost, "closeTimeout");
        return this;
    }

    private static int atLeast(int least, int value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + ", not " + value);
        }
        return value;
    }

    private static Duration positive(Duration value, String what) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(what + " must be positive, not " + value);
        }
        return value;
    }

    private static void found(List<Executor> all) {
        for (ServiceLoader.Provider<Executor> provider :
                ServiceLoader.load(Executor.class, WorkflowEngine.class.getClassLoader()).stream()
                        .toList()) {
            try {
                all.add(provider.get());
            } catch (RuntimeException | ServiceConfigurationError broken) {
                Log.warn("an executor on the class path cannot be used", broken);
            }
        }
    }

    @Override
    public WorkflowEngine build() {
        return new EngineImpl(settings());
    }

    EngineSettings settings() {
        List<Executor> all = new ArrayList<>(executors);
        found(all);
        Random random = seed == null ? new SecureRandom() : new Random(seed);
        return new EngineSettings(
                deciders.make(new DeciderOptions(maxDepth, false, referencing, seed)),
                List.copyOf(all),
                List.copyOf(objects),
                List.copyOf(listeners),
                time,
                names == null ? new RandomNames(random) : names,
                threads,
                directory,
                keepFinished,
                keepFinishedFor,
                callTimeout,
                cancelTimeout,
                closeTimeout);
    }
}
