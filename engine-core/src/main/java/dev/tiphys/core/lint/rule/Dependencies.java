package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Whom a task waits for. Argo reads names out of the text of {@code depends}, and turns {@code dependencies} into such a
 * text first, so that odd names fall apart there, too.
 */
public final class Dependencies {
    /** How a task is waited for. */
    public enum Kind {
        /** As a whole. */
        TASK,
        /** By its items. */
        ITEMS
    }

    /** The results that a dependency can name. */
    public static final List<String> RESULTS =
            List.of("Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned", "AnySucceeded", "AllFailed");

    private Dependencies() {}

    /** The names in a task's {@code depends} or {@code dependencies}, in order. */
    public static Map<String, Kind> of(Node task) {
        String depends = task.text("depends");
        List<?> listed = task.get("dependencies").value() instanceof List<?> list ? list : List.of();
        if (depends.isEmpty() && listed.isEmpty()) {
            return Map.of();
        }
        Map<String, Kind> found = new LinkedHashMap<>(depends.isEmpty() ? listed.size() * 2 : 8);
        if (!depends.isEmpty()) {
            scan(depends, found);
            return found;
        }
        for (Object dependency : listed) {
            String name = dependency == null ? "" : String.valueOf(dependency);
            if (NameRules.fieldProblems(name).isEmpty()) {
                found.putIfAbsent(name, Kind.TASK);
            } else {
                scan(name + ".Succeeded", found);
            }
        }
        return found;
    }

    private static void scan(String text, Map<String, Kind> found) {
        words(text, (task, result) -> {
            if (result.isEmpty()) {
                found.put(task, Kind.TASK);
            } else if (result.equals("AnySucceeded") || result.equals("AllFailed")) {
                found.put(task, Kind.ITEMS);
            } else {
                found.putIfAbsent(task, Kind.TASK);
            }
        });
    }

    /** Results of tasks that {@code depends} names but that do not exist, as task and result. */
    public static List<Map.Entry<String, String>> unknownResults(String depends) {
        if (depends.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<String, String>> found = new ArrayList<>();
        words(depends, (task, result) -> {
            if (!result.isEmpty() && !RESULTS.contains(result)) {
                found.add(Map.entry(task, result));
            }
        });
        return found;
    }

    /** Hands on each name with the result behind it, empty where there is none. */
    private static void words(String text, BiConsumer<String, String> word) {
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            if (!isLetter(first) && !isDigit(first)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && isName(text.charAt(end))) {
                end++;
            }
            int after = result(text, end);
            word.accept(text.substring(at, end), after > end ? text.substring(end + 1, after) : "");
            at = after;
        }
    }

    /** Where a result ends that begins with a dot: a capital and at least one letter more; the same place if there is none. */
    private static int result(String text, int dot) {
        boolean capital = dot + 1 < text.length()
                && text.charAt(dot) == '.'
                && text.charAt(dot + 1) >= 'A'
                && text.charAt(dot + 1) <= 'Z';
        int end = dot + 2;
        while (capital && end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return capital && end > dot + 2 ? end : dot;
    }

    private static boolean isName(char c) {
        return c == '-' || isLetter(c) || isDigit(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
