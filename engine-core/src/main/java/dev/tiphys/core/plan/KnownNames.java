package dev.tiphys.core.plan;

import java.util.List;

/** Which names belong to the engine. A tag with another name is text, and stays as it is. */
public final class KnownNames {
    private static final List<String> SCOPES =
            List.of("inputs", "outputs", "steps", "tasks", "workflow", "item", "retries", "lastRetry", "pod", "node");

    private KnownNames() {}

    /** Whether the name begins with a scope that the engine knows. */
    public static boolean isKnown(String name) {
        int end = 0;
        while (end < name.length() && (Character.isLetterOrDigit(name.charAt(end)) || name.charAt(end) == '_')) {
            end++;
        }
        return SCOPES.contains(name.substring(0, end));
    }
}
