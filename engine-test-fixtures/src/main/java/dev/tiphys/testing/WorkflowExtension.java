package dev.tiphys.testing;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.WorkflowEngine;
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
        Held held = store.getOrComputeIfAbsent(Held.class, key -> new Held(TestEngine.create(more)), Held.class);
        return Objects.requireNonNull(PARTS.get(parameter.getParameter().getType()))
                .apply(held.engine);
    }

    /** Closed with its test. */
    private record Held(TestEngine engine) implements AutoCloseable {
        @Override
        public void close() {
            engine.close();
        }
    }
}
