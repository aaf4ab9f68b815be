package dev.tiphys.executors.http;

import dev.tiphys.executor.ConditionEvaluator;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.model.HttpTemplate;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends the requests of tasks, on a few threads of its own. */
public final class HttpCalls {
    private static final int THREADS = 4;
    private static final int BIGGEST_BODY = 64 << 20;

    private final Map<String, Map<String, String>> secrets;
    private final Optional<ConditionEvaluator> evaluator;
    private final ScheduledThreadPoolExecutor threads;
    private final Clients clients;
    private final Set<HttpCall> open = ConcurrentHashMap.newKeySet();

    /**
     * @param secrets that headers may refer to
     * @param evaluator of success conditions
     */
    public HttpCalls(Map<String, Map<String, String>> secrets, Optional<ConditionEvaluator> evaluator) {
        this.secrets = secrets;
        this.evaluator = evaluator;
        AtomicInteger made = new AtomicInteger();
        this.threads = new ScheduledThreadPoolExecutor(THREADS, action -> {
            Thread thread = new Thread(action, "tiphys-http-" + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(10, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        threads.setRemoveOnCancelPolicy(true);
        this.clients = new Clients(threads);
    }

    /** Sends the request of a task. */
    public TaskHandle start(Task task, TaskEvents events) {
        HttpTemplate template = task.template().http();
        if (template == null) {
            events.finished(TaskResult.error("template " + task.templateName() + " has no request"));
            return TaskHandle.NONE;
        }
        Request request;
        HttpRequest built;
        try {
            request = Request.of(template, secrets);
            built = request.build();
        } catch (IllegalArgumentException wrong) {
            events.finished(TaskResult.failed("the request cannot be sent: " + wrong.getMessage()));
            return TaskHandle.NONE;
        }
        events.started("");
        try {
            HttpCall call = new HttpCall(
                    request,
                    events,
                    evaluator,
                    clients.client(template.insecureSkipVerify())
                            .sendAsync(built, response -> new LimitedBody(BIGGEST_BODY)));
            open.add(call);
            Duration timeout = request.timeout();
            Future<?> timer =
                    timeout == null ? null : threads.schedule(call::timeOut, timeout.toMillis(), TimeUnit.MILLISECONDS);
            call.report(() -> {
                open.remove(call);
                if (timer != null) {
                    timer.cancel(false);
                }
            });
            return call;
        } catch (RejectedExecutionException closed) {
            events.finished(TaskResult.error("the HTTP executor is closed"));
            return TaskHandle.NONE;
        }
    }

    /** Ends all requests. */
    public void close() {
        open.forEach(call -> call.cancel(CancelReason.TERMINATE));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        clients.forget();
    }
}
