package dev.tiphys.testing;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.testing.coverage.WorkflowCoverage;
import dev.tiphys.testing.pods.Pods;
import dev.tiphys.testing.time.VirtualTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test an engine of its own; see {@link WorkflowTest}. To be registered where one is to be configured. */
public final class WorkflowExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(WorkflowExtension.class);
    private static final Map<Class<?>, Function<TestEngine, Object>> PARTS = Map.of(
            TestEngine.class, engine -> engine,
            WorkflowEngine.class, TestEngine::engine,
            VirtualTime.class, TestEngine::time,
            EngineTime.class, TestEngine::time,
            Pods.class, TestEngine::pods);

    private final Consumer<WorkflowEngine.Builder> more;

    /** With an engine of default settings. */
    public WorkflowExtension() {
        this(builder -> {});
    }

    /** With engines that are configured further. */
    public WorkflowExtension(Consumer<WorkflowEngine.Builder> more) {
        this.more = more;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        Summary summary = Summary.of(context);
        Held held = store.getOrComputeIfAbsent(
                Held.class, key -> new Held(TestEngine.create(more), summary.coverage), Held.class);
        return Objects.requireNonNull(PARTS.get(parameter.getParameter().getType()))
                .apply(held.engine);
    }

    /** Closed with its test. */
    private record Held(TestEngine engine, WorkflowCoverage coverage) implements AutoCloseable {
        @Override
        public void close() {
            engine.addTo(coverage);
            engine.close();
        }
    }

    /**
     * Closed with all tests: says on the console what they have not reached, if the configuration parameter {@code
     * tiphys.coverage} is {@code true}.
     */
    private static final class Summary implements AutoCloseable {
        private final WorkflowCoverage coverage = new WorkflowCoverage();
        private final boolean wanted;

        Summary(boolean wanted) {
            this.wanted = wanted;
        }

        static Summary of(ExtensionContext context) {
            boolean wanted = context.getConfigurationParameter("tiphys.coverage")
                    .map(Boolean::parseBoolean)
                    .orElse(false);
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(Summary.class, key -> new Summary(wanted), Summary.class);
        }

        @Override
        public void close() {
            if (wanted) {
                System.out.println(coverage.report());
            }
        }
    }
}
