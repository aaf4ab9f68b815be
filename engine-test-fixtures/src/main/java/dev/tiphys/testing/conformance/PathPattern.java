package dev.tiphys.testing.conformance;

import java.util.List;

/**
 * Paths in a recording: a JSON pointer in which {@code *} stands for one step, {@code **} for any number, and inside of
 * a step for any text: {@code *.hooks.*} are the nodes of hooks.
 */
final class PathPattern {
    private final List<String> steps;

    PathPattern(String pattern) {
        this.steps = List.of(pattern.split("/", -1));
    }

    boolean matches(String pointer) {
        return matches(0, List.of(pointer.split("/", -1)), 0);
    }

    private boolean matches(int at, List<String> path, int pathAt) {
        if (at == steps.size()) {
            return pathAt == path.size();
        }
        String step = steps.get(at);
        if (step.equals("**")) {
            for (int i = pathAt; i <= path.size(); i++) {
                if (matches(at + 1, path, i)) {
                    return true;
                }
            }
            return false;
        }
        return pathAt < path.size() && matches(step, path.get(pathAt)) && matches(at + 1, path, pathAt + 1);
    }

    private static boolean matches(String step, String text) {
        int star = step.indexOf('*');
        if (star < 0) {
            return step.equals(text);
        }
        if (!text.startsWith(step.substring(0, star))) {
            return false;
        }
        String rest = step.substring(star + 1);
        for (int i = star; i <= text.length(); i++) {
            if (matches(rest, text.substring(i))) {
                return true;
            }
        }
        return false;
    }
}
