package dev.tiphys.executors.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the containers of one task run: their absolute paths that the manifest declares lie below the task's own
 * directory, so that tasks never meet. All containers of a task share one.
 */
abstract class Sandbox {
    private static final int MOST_HOPS = 40;

    private final Path root;
    private final List<Volume> mapped = new ArrayList<>();

    /** @param root stands for the containers' root folder */
    Sandbox(Path root) {
        this.root = root;
    }

    /** How many names the prefix of a mapped path has; the longest wins. */
    final void map(Volume volume) {
        mapped.add(volume);
        mapped.sort((a, b) ->
                Integer.compare(b.path().parts().size(), a.path().parts().size()));
    }

    final List<Volume> mapped() {
        return mapped;
    }

    final Path root() {
        return root;
    }

    /** Makes the folders that the declared paths lie in. */
    abstract void prepare(List<ContainerPath> declared, List<Volume> volumes) throws IOException, PodException;

    /** Where a container's path lies on this machine, if it is the task's own. */
    final Path here(ContainerPath path) {
        for (Volume volume : mapped) {
            if (path.startsWith(volume.path())) {
                return volume.folder().resolve(path.behind(volume.path().parts().size()));
            }
        }
        return root.resolve(path.relative());
    }

    /** A path with links of this machine at its front followed. */
    ContainerPath real(ContainerPath path) throws IOException, PodException {
        return path;
    }

    /** Whether the container may have put something of its own there. */
    abstract boolean isOwn(ContainerPath path);

    /** The container's path of a place on this machine, for links; null if it has none. */
    abstract @Nullable ContainerPath inside(Path target) throws PodException;

    /** Whether a command with a path is there. */
    abstract boolean isFile(String path);

    /** A text of the manifest as the containers shall get it. */
    abstract String text(String text);

    /** Where a script is to be written, and how the container calls it. */
    abstract Volume script() throws PodException;

    /** The command line that runs a command line in here. */
    abstract List<String> enter(List<String> command, @Nullable String workingDir) throws IOException, PodException;

    /** The folder to start that command line in. */
    abstract Path folder(@Nullable String workingDir) throws IOException, PodException;

    /** How the containers call the file {@code argo/progress} in the root. */
    abstract String progressFile();

    /** Whether a process that has ended had not even begun the container's command. */
    boolean neverEntered() {
        return false;
    }

    /**
     * Where something that a container left lies, with links followed as the container would.
     *
     * @throws PodException if links lead to what is not the task's own
     */
    final Path find(ContainerPath wanted) throws IOException, PodException {
        Deque<String> todo = new ArrayDeque<>(real(wanted).parts());
        ContainerPath place = new ContainerPath(List.of());
        int hops = 0;
        while (!todo.isEmpty()) {
            String name = todo.remove();
            if (name.equals("..")) {
                place = place.isRoot() ? place : place.first(place.parts().size() - 1);
                continue;
            }
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            ContainerPath next = place.child(name);
            Path path = here(next);
            if (!Files.isSymbolicLink(path) || !isOwn(next)) {
                place = next;
                continue;
            }
            Path target = Files.readSymbolicLink(path);
            if (++hops > MOST_HOPS) {
                throw new PodException(wanted + " is a link that leads nowhere");
            }
            if (target.isAbsolute()) {
                ContainerPath inside = inside(target);
                if (inside == null) {
                    throw new PodException(wanted + " is a link that leads out of the task's directory");
                }
                place = new ContainerPath(List.of());
                target = Path.of(real(inside).relative());
            }
            Deque<String> first = new ArrayDeque<>();
            target.forEach(part -> first.add(part.toString()));
            first.descendingIterator().forEachRemaining(todo::addFirst);
        }
        if (!isOwn(place)) {
            throw new PodException(wanted + " is a link that leads out of the task's directory");
        }
        return here(place);
    }

    /** Whether anything lies at a path, links not followed. */
    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
