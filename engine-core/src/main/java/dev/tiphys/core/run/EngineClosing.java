package dev.tiphys.core.run;

import dev.tiphys.engine.TiphysException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Ends an engine: asks nicely, then goes on without those who do not listen. Each step takes bounded time. */
final class EngineClosing {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final EngineParts parts;

    EngineClosing(EngineParts parts) {
        this.parts = parts;
    }

    void close() {
        parts.runs().close();
        List<EngineRun> open = parts.runs().unfinished();
        boolean interrupted = Thread.interrupted();
        try {
            open.forEach(this::terminate);
            waitFor(open, parts.settings().closeTimeout());
            String message = "the engine was closed, and its executor did not end the task within "
                    + Durations.text(parts.settings().closeTimeout());
            open.stream().filter(this::goesOn).forEach(run -> run.loop().giveTasksUp(message));
            waitFor(open, SOON);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        open.stream().filter(this::goesOn).forEach(run -> run.breakDown("the engine was closed while the run went on"));
        closeExecutors();
        if (parts.settings().time() == null) {
            parts.time().close();
        }
        parts.folders().close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void terminate(EngineRun run) {
        try {
            run.terminate();
        } catch (TiphysException | IllegalStateException refused) {
            // It has just ended, or is broken.
        }
    }

    private boolean goesOn(EngineRun run) {
        return !run.owner().hasEnded();
    }

    private void waitFor(List<EngineRun> runs, Duration atMost) throws InterruptedException {
        CompletableFuture<?>[] ends =
                runs.stream().map(run -> run.owner().completion()).toArray(CompletableFuture<?>[]::new);
        parts.time().await(CompletableFuture.allOf(ends), atMost);
    }

    private void closeExecutors() {
        for (Guest guest : parts.guests().all()) {
            Thread closer = new Thread(() -> close(guest), "tiphys-close-" + guest);
            closer.setDaemon(true);
            closer.start();
            try {
                closer.join(parts.settings().closeTimeout().toMillis());
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            if (closer.isAlive()) {
                Log.warn(guest + " did not close in time");
                closer.interrupt();
            }
        }
    }

    private static void close(Guest guest) {
        try {
            guest.executor().close();
        } catch (Throwable thrown) {
            Log.warn(guest + " failed to close", thrown);
        }
    }
}
