package dev.tiphys.executors.artifacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Follows symbolic links as they are on disk, and sees whether they leave a folder. */
public final class Links {
    private static final int MOST_HOPS = 40;

    private Links() {}

    /**
     * Whether a path below a folder, with all links on the way followed, stays in the folder. Links to absolute paths
     * do not, wherever they lead; what does not exist stays where its name says.
     */
    public static boolean stayInside(Path folder, Path relative) throws IOException {
        Deque<Path> todo = new ArrayDeque<>();
        relative.forEach(todo::add);
        Deque<String> place = new ArrayDeque<>();
        int hops = 0;
        while (!todo.isEmpty()) {
            String name = todo.remove().toString();
            if (name.equals("..")) {
                if (place.isEmpty()) {
                    return false;
                }
                place.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                place.addLast(name);
                Path here = folder;
                for (String part : place) {
                    here = here.resolve(part);
                }
                if (Files.isSymbolicLink(here)) {
                    Path target = Files.readSymbolicLink(here);
                    if (target.isAbsolute() || ++hops > MOST_HOPS) {
                        return false;
                    }
                    place.removeLast();
                    Deque<Path> first = new ArrayDeque<>();
                    target.forEach(first::add);
                    first.descendingIterator().forEachRemaining(todo::addFirst);
                }
            }
        }
        return true;
    }
}
