package dev.tiphys.executors;

import dev.tiphys.executor.ConditionEvaluator;
import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executors.http.HttpCalls;
import dev.tiphys.graph.NodeType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does HTTP templates by the JDK's client. The response's body is the result. Without a {@code successCondition} every
 * status from 200 to 299 is a success; with one, it decides, over {@code request} (method, url, body, headers) and
 * {@code response} (statusCode, body, headers; names of headers as in {@code Content-Type}, each with a list of values).
 *
 * <p>Java does not let a program set some headers, such as {@code Host}, unless the system property {@code
 * jdk.httpclient.allowRestrictedHeaders} names them.
 */
public final class HttpExecutor implements Executor {
    private final HttpCalls calls;

    /** With the defaults. */
    public HttpExecutor() {
        this(builder());
    }

    private HttpExecutor(Builder builder) {
        Optional<ConditionEvaluator> evaluator =
                builder.evaluator == null ? ConditionEvaluator.find() : Optional.of(builder.evaluator);
        calls = new HttpCalls(Map.copyOf(builder.secrets), evaluator);
    }

    /** Starts to configure one. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public boolean accepts(Task task) {
        return task.type() == NodeType.HTTP;
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        return calls.start(task, events);
    }

    @Override
    public void close() {
        calls.close();
    }

    /** Configures an {@link HttpExecutor}. */
    public static final class Builder {
        private final Map<String, Map<String, String>> secrets = new LinkedHashMap<>();
        private @Nullable ConditionEvaluator evaluator;

        private Builder() {}

        /** A secret that headers may refer to. */
        public Builder secret(String name, Map<String, String> data) {
            secrets.put(name, Map.copyOf(data));
            return this;
        }

        /** What evaluates success conditions; by default that of the engine on the class path. */
        public Builder evaluator(ConditionEvaluator other) {
            evaluator = other;
            return this;
        }

        /** The executor. */
        public HttpExecutor build() {
            return new HttpExecutor(this);
        }
    }
}
