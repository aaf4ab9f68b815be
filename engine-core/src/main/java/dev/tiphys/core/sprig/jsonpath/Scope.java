package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.Budget;
import org.jspecify.annotations.Nullable;

/** What the names in a script stand for. */
record Scope(@Nullable Object root, @Nullable Object current, Budget budget) {
    static boolean isName(String text) {
        return switch (text) {
            case "$", "@", "nil", "null" -> true;
            default -> false;
        };
    }

    @Nullable
    Object get(String name) {
        return switch (name) {
            case "$" -> root;
            case "@" -> current;
            default -> null;
        };
    }
}
