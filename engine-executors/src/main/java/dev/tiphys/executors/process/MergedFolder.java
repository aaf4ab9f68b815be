package dev.tiphys.executors.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shows a folder of this machine with some paths in it hidden, for a task to have its own there: the other entries are
 * links to where the machine's folder is mounted aside, the folders on the way to the hidden paths are real ones.
 */
final class MergedFolder {
    private static final Path MACHINE = Path.of("/");

    private final ContainerPath shown;
    private final List<ContainerPath> hidden;

    private MergedFolder(ContainerPath shown, List<ContainerPath> hidden) {
        this.shown = shown;
        this.hidden = hidden;
    }

    /** The deepest folder that all of the paths lie in. */
    static MergedFolder around(List<ContainerPath> hidden) {
        ContainerPath common = parent(hidden.get(0));
        for (ContainerPath path : hidden) {
            while (!parent(path).startsWith(common)) {
                common = common.first(common.parts().size() - 1);
            }
        }
        return new MergedFolder(common, hidden);
    }

    /** The deepest folder of this machine that a path lies in. */
    private static ContainerPath parent(ContainerPath path) {
        int depth = 1;
        while (depth + 1 < path.parts().size() && isFolder(path.first(depth + 1))) {
            depth++;
        }
        return path.first(depth);
    }

    private static boolean isFolder(ContainerPath path) {
        return Files.isDirectory(MACHINE.resolve(path.relative()), LinkOption.NOFOLLOW_LINKS);
    }

    ContainerPath shown() {
        return shown;
    }

    /**
     * Makes it.
     *
     * @param place an empty folder for it
     * @param aside the container's path under which the machine's folder is mounted
     * @return what in it is the task's own
     */
    Set<ContainerPath> make(Path place, String aside) throws IOException {
        Set<ContainerPath> own = new LinkedHashSet<>();
        make(shown, hidden, place, Path.of(aside), own);
        return own;
    }

    private static void make(
            ContainerPath folder, List<ContainerPath> hidden, Path place, Path aside, Set<ContainerPath> own)
            throws IOException {
        Map<String, List<ContainerPath>> inside = new LinkedHashMap<>();
        for (ContainerPath path : hidden) {
            String name = path.parts().get(folder.parts().size());
            inside.computeIfAbsent(name, n -> new ArrayList<>()).add(path);
        }
        try (var entries = Files.newDirectoryStream(MACHINE.resolve(folder.relative()))) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!inside.containsKey(name)) {
                    Files.createSymbolicLink(place.resolve(name), aside.resolve(name));
                }
            }
        } catch (AccessDeniedException closed) {
            // What this user cannot see, the task cannot either.
        }
        for (Map.Entry<String, List<ContainerPath>> each : inside.entrySet()) {
            ContainerPath child = folder.child(each.getKey());
            if (each.getValue().contains(child) || !isFolder(child)) {
                own.add(child);
            } else {
                Path below = Files.createDirectories(place.resolve(each.getKey()));
                make(child, each.getValue(), below, aside.resolve(each.getKey()), own);
            }
        }
    }
}
