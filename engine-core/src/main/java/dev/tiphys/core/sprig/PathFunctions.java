package dev.tiphys.core.sprig;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with slashes; those of the operating system are the same, for Argo runs on Linux. */
final class PathFunctions {
    private PathFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("base osBase", "string -> string", a -> base(a.text(0)))
                .add(
                        "dir osDir",
                        "string -> string",
                        a -> clean(a.text(0).substring(0, a.text(0).lastIndexOf('/') + 1)))
                .add("clean osClean", "string -> string", a -> clean(a.text(0)))
                .add("ext osExt", "string -> string", a -> extension(a.text(0)))
                .add("isAbs osIsAbs", "string -> bool", a -> a.text(0).startsWith("/"));
    }

    private static String base(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
    }

    /** The shortest path that means the same. */
    private static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (!name.equals("..")) {
                names.addLast(name);
            } else if (!names.isEmpty() && !names.getLast().equals("..")) {
                names.removeLast();
            } else if (!rooted) {
                names.addLast(name);
            }
        }
        String joined = String.join("/", names);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }
}
