package dev.tiphys.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where tasks of an engine get their directories: a folder per run, a folder per task in it. */
final class TaskFolders {
    private final @Nullable Path given;
    private @Nullable Path temporary;

    /** @param given the host's own folder, which stays; null for a temporary one */
    TaskFolders(@Nullable Path given) {
        this.given = given;
    }

    /** A new directory for a task. */
    Path make(String runId, String nodeId) {
        try {
            Path run = Files.createDirectories(base().resolve(plain(runId)));
            String name = plain(nodeId);
            for (int nth = 1; ; nth++) {
                try {
                    return Files.createDirectory(run.resolve(nth == 1 ? name : name + "." + nth));
                } catch (FileAlreadyExistsException taken) {
                    // The same node ran before; its directory stays.
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("no directory for a task: " + failed, failed);
        }
    }

    /** The run is no longer kept. */
    void forget(String runId) {
        Path base;
        synchronized (this) {
            base = temporary;
        }
        if (base != null) {
            delete(base.resolve(plain(runId)));
        }
    }

    /** The engine is closed. */
    synchronized void close() {
        if (temporary != null) {
            delete(temporary);
            temporary = null;
        }
    }

    private synchronized Path base() throws IOException {
        if (given != null) {
            return given;
        }
        if (temporary == null) {
            temporary = Files.createTempDirectory("tiphys-");
        }
        return temporary;
    }

    /** A name that is one harmless path element. */
    private static String plain(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.isEmpty() || safe.startsWith(".") ? "_" + safe : safe;
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
                        throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            Log.warn("some files in " + folder + " could not be deleted", failed);
        }
    }
}
