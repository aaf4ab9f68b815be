package dev.tiphys.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory and the log of one task. */
final class TaskFiles {
    private final Path directory;
    private @Nullable Writer log;
    private boolean closed;

    TaskFiles(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    synchronized void append(String text) {
        if (closed) {
            return;
        }
        try {
            if (log == null) {
                log = Files.newBufferedWriter(
                        directory.resolve("main.log"),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            log.write(text);
            log.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized void close() {
        closed = true;
        if (log != null) {
            try {
                log.close();
            } catch (IOException failed) {
                Log.warn("a log in " + directory + " could not be closed", failed);
            }
        }
    }
}
