package dev.tiphys.executors.process;

import dev.tiphys.executors.artifacts.ArtifactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whether and how this system makes private mount namespaces; tried once, when it is first asked. */
final class Namespaces {
    private static final List<List<String>> WAYS = List.of(List.of("unshare", "-m"), List.of("unshare", "-rm"));

    private final boolean wanted;
    private boolean tried;
    private @Nullable List<String> way;

    Namespaces(boolean wanted) {
        this.wanted = wanted;
    }

    /** The command that makes one; empty if there is none that works. */
    synchronized Optional<List<String>> way() {
        if (!tried && wanted && Files.isDirectory(Path.of("/proc/self/ns"))) {
            way = WAYS.stream().filter(Namespaces::works).findFirst().orElse(null);
        }
        tried = true;
        return Optional.ofNullable(way);
    }

    /** Tries a real sandbox: a file that is written at the root must turn up in the task's directory. */
    private static boolean works(List<String> unshare) {
        Path directory = null;
        try {
            directory = Files.createTempDirectory("tiphys-probe-");
            ContainerPath probe = ContainerPath.of("/tiphys-probe/file");
            NamespaceSandbox sandbox = new NamespaceSandbox(directory, unshare);
            sandbox.prepare(List.of(probe), List.of());
            List<String> line = new ArrayList<>(sandbox.enter(List.of("/bin/sh", "-c", "echo works > " + probe), null));
            Process process = new ProcessBuilder(line)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0
                    && Files.readString(sandbox.find(probe)).equals("works\n");
        } catch (IOException | PodException wrong) {
            return false;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            delete(directory);
        }
    }

    private static void delete(@Nullable Path directory) {
        try {
            if (directory != null) {
                ArtifactStore.delete(directory);
            }
        } catch (IOException left) {
            // A few empty folders in the system's temporary folder.
        }
    }
}
