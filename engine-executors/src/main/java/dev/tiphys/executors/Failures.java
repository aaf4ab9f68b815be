package dev.tiphys.executors;

import dev.tiphys.executor.TaskResult;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a function threw, as a task's result. */
final class Failures {
    private Failures() {}

    /** An exception is a failure of the work, anything worse one around it. */
    static TaskResult resultOf(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Exception
                ? TaskResult.failed(text(cause)).withExitCode(1)
                : TaskResult.error(text(cause));
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getName() : message;
    }
}
