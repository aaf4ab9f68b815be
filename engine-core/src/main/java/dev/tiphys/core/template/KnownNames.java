package dev.tiphys.core.template;

import java.util.Set;

/** The names that belong to the engine. A tag with another name is text. */
final class KnownNames {
    private static final Set<String> ROOTS =
            Set.of("inputs", "outputs", "steps", "tasks", "workflow", "item", "retries", "lastRetry", "pod", "node");

    private KnownNames() {}

    /** Whether a name's first word is a scope of the engine. */
    static boolean contains(String name) {
        int end = 0;
        while (end < name.length() && (Character.isLetterOrDigit(name.charAt(end)) || name.charAt(end) == '_')) {
            end++;
        }
        return ROOTS.contains(name.substring(0, end));
    }
}
