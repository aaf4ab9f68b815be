package dev.tiphys.executors.process;

import java.util.ArrayList;
import java.util.List;

/**
 * An absolute path as a container sees it, without {@code .}, {@code ..} and doubled slashes.
 *
 * @param parts its names; none for the root
 */
record ContainerPath(List<String> parts) {
    ContainerPath {
        parts = List.copyOf(parts);
    }

    static ContainerPath of(String text) throws PodException {
        if (!text.startsWith("/")) {
            throw new PodException("path '" + text + "' must be absolute");
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            if (part.equals("..")) {
                throw new PodException("path '" + text + "' must not contain '..'");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return new ContainerPath(parts);
    }

    boolean isRoot() {
        return parts.isEmpty();
    }

    /** Without the slash at the front; empty for the root. */
    String relative() {
        return String.join("/", parts);
    }

    boolean startsWith(ContainerPath other) {
        return parts.size() >= other.parts.size()
                && parts.subList(0, other.parts.size()).equals(other.parts);
    }

    /** What follows behind the first so many names. */
    String behind(int names) {
        return String.join("/", parts.subList(names, parts.size()));
    }

    /** The first so many names. */
    ContainerPath first(int names) {
        return new ContainerPath(parts.subList(0, names));
    }

    ContainerPath child(String name) {
        List<String> all = new ArrayList<>(parts);
        all.add(name);
        return new ContainerPath(all);
    }

    @Override
    public String toString() {
        return "/" + relative();
    }
}
