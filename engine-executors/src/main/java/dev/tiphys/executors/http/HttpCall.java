package dev.tiphys.executors.http;

import dev.tiphys.executor.ConditionEvaluator;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One request on its way. */
final class HttpCall implements TaskHandle {
    private final Request request;
    private final TaskEvents events;
    private final Optional<ConditionEvaluator> evaluator;
    private final CompletableFuture<HttpResponse<byte[]>> answer;
    private volatile boolean late;

    HttpCall(
            Request request,
            TaskEvents events,
            Optional<ConditionEvaluator> evaluator,
            CompletableFuture<HttpResponse<byte[]>> answer) {
        this.request = request;
        this.events = events;
        this.evaluator = evaluator;
        this.answer = answer;
    }

    /**
     * Reports the end when it comes.
     *
     * @param before is done first
     */
    void report(Runnable before) {
        CompletableFuture<Void> unused = answer.handle((response, failure) -> {
            before.run();
            events.finished(response == null ? failed(failure) : result(response));
            return null;
        });
    }

    /** The template's own time is over. */
    void timeOut() {
        late = true;
        answer.cancel(true);
    }

    @Override
    public void cancel(CancelReason reason) {
        answer.cancel(true);
    }

    private TaskResult failed(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (late || cause instanceof HttpTimeoutException) {
            return TaskResult.failed(request + ": context deadline exceeded");
        }
        if (cause instanceof CancellationException) {
            return TaskResult.failed(request + ": context canceled");
        }
        String text = cause == null || cause.getMessage() == null ? String.valueOf(cause) : cause.getMessage();
        return TaskResult.failed(request + ": " + text);
    }

    private TaskResult result(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return judged(response, body).withResult(body);
    }

    private TaskResult judged(HttpResponse<byte[]> response, String body) {
        int status = response.statusCode();
        String condition = request.template().successCondition();
        if (condition == null || condition.isEmpty()) {
            return status >= 200 && status < 300
                    ? TaskResult.succeeded()
                    : TaskResult.failed("received non-2xx response code: " + status);
        }
        if (evaluator.isEmpty()) {
            return TaskResult.error("nothing evaluates the successCondition: give the executor an evaluator");
        }
        Map<String, @Nullable Object> answered = new LinkedHashMap<>();
        answered.put("statusCode", (long) status);
        answered.put("body", body);
        answered.put("headers", Headers.of(response.headers()));
        try {
            boolean good =
                    evaluator.get().holds(condition, Map.of("request", request.variables(), "response", answered));
            return good
                    ? TaskResult.succeeded()
                    : TaskResult.failed("successCondition '" + condition + "' evaluated false");
        } catch (IllegalArgumentException wrong) {
            return TaskResult.failed(String.valueOf(wrong.getMessage()));
        }
    }
}
