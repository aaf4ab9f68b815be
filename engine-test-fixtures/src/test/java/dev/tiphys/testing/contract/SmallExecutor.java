package dev.tiphys.testing.contract;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Progress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An executor of a few words, right but for one fault. */
final class SmallExecutor implements Executor {
    private final Fault fault;
    private final ExecutorService threads;
    private final Set<Job> jobs = ConcurrentHashMap.newKeySet();
    private final Set<String> nodes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();
    private final Thread owner = Thread.currentThread();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile String lastText = "";

    SmallExecutor(Fault fault) {
        this.fault = fault;
        this.threads = fault == Fault.ONE_AT_A_TIME
                ? Executors.newSingleThreadExecutor(SmallExecutor::thread)
                : Executors.newCachedThreadPool(SmallExecutor::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "small-executor");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, what) -> {});
        return thread;
    }

    private boolean has(Fault other) {
        return fault == other;
    }

    @Override
    public String name() {
        if (has(Fault.CHANGES_ITS_NAME)) {
            return "small-" + started;
        }
        return has(Fault.BLANK_NAME) ? " " : "small";
    }

    private static String word(Task task) {
        return Objects.requireNonNull(task.template().container()).command().get(0);
    }

    @Override
    public boolean accepts(Task task) {
        String word = word(task);
        if (has(Fault.BLOCKS_IN_ACCEPTS) && word.equals("sleep")) {
            pause(900);
        }
        if (has(Fault.FICKLE) && word.equals("fail")) {
            return asked.incrementAndGet() != 4;
        }
        if (has(Fault.REFUSES_ITS_OWN) && word.equals("succeed")) {
            return false;
        }
        return has(Fault.ACCEPTS_EVERYTHING) || !word.equals("foreign");
    }

    @SuppressWarnings("NullAway") // one fault is to return null
    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        String word = word(task);
        if (has(Fault.THROWS_FAILURES) && word.equals("fail")) {
            events.finished(TaskResult.failed("thrown"));
            throw new IllegalStateException("failed");
        }
        if (has(Fault.THROWS_ERRORS) && word.equals("break")) {
            events.finished(TaskResult.error("thrown"));
            throw new IllegalStateException("broken");
        }
        if (has(Fault.BOUND_TO_A_THREAD) && Thread.currentThread() != owner) {
            throw new IllegalStateException("not on this thread");
        }
        if (has(Fault.KNOWS_THE_NODE) && !nodes.add(task.nodeName())) {
            return TaskHandle.NONE;
        }
        if (has(Fault.WAITS_INTERRUPTIBLY) && Thread.interrupted()) {
            events.finished(TaskResult.failed("interrupted"));
            return TaskHandle.NONE;
        }
        if (has(Fault.FORGETS_THE_THIRTIETH) && started.get() == 29) {
            started.incrementAndGet();
            return TaskHandle.NONE;
        }
        started.incrementAndGet();
        Job job = new Job(task, events, word);
        jobs.add(job);
        if (has(Fault.WORKS_IN_START) && word.equals("sleep")) {
            pause(900);
        }
        threads.execute(job);
        if (has(Fault.WORKS_TWICE) && word.equals("echo")) {
            events.output(task.input("text") + "\n");
        }
        return has(Fault.NULL_HANDLE) && word.equals("succeed") ? null : reason -> cancel(job, reason);
    }

    private void cancel(Job job, TaskHandle.CancelReason reason) {
        if (has(Fault.CANCEL_WAITS)) {
            pause(900);
        }
        if (has(Fault.CANCELS_ALL)) {
            jobs.forEach(Job::cancel);
        }
        boolean ignored = has(Fault.IGNORES_CANCEL)
                || (has(Fault.LOSES_EARLY_CANCELS) && job.cancel.getCount() > 0 && !job.slept(10))
                || (has(Fault.DAEMON_STAYS) && job.task.daemon());
        if (!ignored) {
            job.cancel();
        }
        boolean again = has(Fault.ANSWERS_EACH_CANCEL) && job.word.equals("sleep") && job.cancels.incrementAndGet() > 1;
        if (again || (has(Fault.CANCEL_ANSWERS_AGAIN) && job.word.equals("fail"))) {
            job.events.finished(TaskResult.failed("cancelled for " + reason));
        }
    }

    private void pause(long millis) {
        try {
            if (never.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("never");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (has(Fault.CLOSES_ONCE) && !closed.compareAndSet(false, true) && started.get() == 0) {
            throw new IllegalStateException("closed already");
        }
        boolean busy = jobs.stream().anyMatch(job -> !job.ended.get() && job.cancel.getCount() > 0);
        if (has(Fault.CLOSE_WAITS) && busy) {
            pause(2_500);
        }
        if (has(Fault.CLOSE_ABANDONS)) {
            jobs.forEach(job -> job.ended.set(true));
        }
        jobs.forEach(Job::cancel);
        if (!has(Fault.LEAVES_A_THREAD)) {
            threads.shutdownNow();
        }
    }

    private final class Job implements Runnable {
        private final Task task;
        private final TaskEvents events;
        private final String word;
        private final long begin = System.nanoTime();
        private final CountDownLatch cancel = new CountDownLatch(1);
        private final AtomicBoolean ended = new AtomicBoolean();
        private final AtomicInteger cancels = new AtomicInteger();

        Job(Task task, TaskEvents events, String word) {
            this.task = task;
            this.events = events;
            this.word = word;
        }

        boolean slept(long millis) {
            return System.nanoTime() - begin > millis * 1_000_000;
        }

        void cancel() {
            cancel.countDown();
        }

        @Override
        public void run() {
            try {
                work();
            } catch (RuntimeException e) {
                if (has(Fault.STOPS_WHEN_REPORTS_THROW)) {
                    broken.set(true);
                }
                end(TaskResult.error(String.valueOf(e.getMessage())));
            } catch (AssertionError e) {
                if (!has(Fault.DIES_OF_ERRORS)) {
                    end(TaskResult.error(String.valueOf(e.getMessage())));
                }
            }
        }

        private void work() {
            if (broken.get()) {
                return;
            }
            if (!(has(Fault.DAEMON_NEVER_READY) && task.daemon())) {
                events.started("");
            }
            if (has(Fault.BEGINS_TWICE) && word.equals("fail")) {
                events.started("");
            }
            switch (word) {
                case "succeed" -> succeed(null);
                case "fail" -> end(failure());
                case "break" -> end(error());
                case "sleep" -> sleep();
                case "serve" -> serve();
                case "echo" -> echo();
                case "write" -> write();
                case "progress" -> progress();
                default -> throw new AssertionError("no exception");
            }
        }

        private TaskResult failure() {
            String message = has(Fault.MUTE_FAILURE) ? "" : "exit code 1";
            TaskResult result = has(Fault.FAILURE_AS_ERROR) ? TaskResult.error(message) : TaskResult.failed(message);
            return result.withExitCode(has(Fault.FAILURE_WITH_ZERO) ? 0 : 1);
        }

        private TaskResult error() {
            String message = has(Fault.MUTE_ERROR) ? "" : "no such program";
            return has(Fault.ERROR_AS_FAILURE) ? TaskResult.failed(message) : TaskResult.error(message);
        }

        private void succeed(@Nullable String text) {
            TaskResult result = TaskResult.succeeded().withExitCode(has(Fault.SUCCESS_WITH_ONE) ? 1 : 0);
            boolean interruptible = word.equals("succeed");
            if (has(Fault.FAILS_ALWAYS) && interruptible) {
                result = TaskResult.failed("always");
            }
            if (text != null && (task.resultWanted() || has(Fault.TELLS_RESULTS_ALWAYS))) {
                result = result.withResult(text);
            }
            end(result);
            if (has(Fault.ANSWERS_TWICE) && interruptible) {
                events.finished(result);
            }
            if (has(Fault.TALKS_ON) && interruptible) {
                events.output("by the way");
            }
        }

        private void end(TaskResult result) {
            if (ended.compareAndSet(false, true)) {
                events.finished(result);
            }
        }

        private void sleep() {
            waitForCancel();
            end(has(Fault.CANCEL_SUCCEEDS) ? TaskResult.succeeded() : TaskResult.failed("cancelled"));
        }

        private void serve() {
            if (has(Fault.DAEMON_ENDS)) {
                end(TaskResult.succeeded());
            }
            waitForCancel();
            end(TaskResult.failed("no longer needed"));
        }

        private void waitForCancel() {
            try {
                if (!cancel.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("nobody cancelled");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void echo() {
            String text = task.input("text");
            String other = lastText;
            lastText = text;
            if (has(Fault.MIXES_UP_TEXTS) && other.startsWith("text ")) {
                text = other;
            }
            if (!has(Fault.KEEPS_NO_LOG) || !text.equals("to the log")) {
                events.output(text);
            }
            succeed(spoil(text));
        }

        private String spoil(String text) {
            return switch (fault) {
                case PREFIXES_RESULTS -> text.equals("hello") ? "> " + text : text;
                case ASCII_ONLY -> text.replaceAll("[^\\x00-\\x7f]", "?");
                case TRIMS_LINES -> text.startsWith("  a") ? text.strip() : text;
                case EXPANDS_DOLLARS -> text.replace("${y}", "");
                case CUTS_BIG_RESULTS -> text.substring(0, Math.min(text.length(), 60_000));
                default -> text;
            };
        }

        private void write() {
            String text = task.input("text");
            if (has(Fault.PARAMETERS_OF_ONE_LINE)) {
                text = text.lines().findFirst().orElse("");
            }
            TaskResult result = TaskResult.succeeded();
            if (!(has(Fault.LOSES_PARAMETERS) && text.equals("value"))) {
                result = result.withParameter("out", text);
            }
            if (has(Fault.TELLS_ALL_PARAMETERS)) {
                result = result.withParameter("secret", "x");
            }
            end(result);
        }

        private void progress() {
            List<Integer> told = has(Fault.PROGRESS_BACKWARDS) ? List.of(2, 1) : List.of(1, 2);
            told.forEach(done -> events.progress(new Progress(done, 2)));
            succeed(null);
        }
    }
}
