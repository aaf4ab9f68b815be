package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern WORD =
            Pattern.compile("([a-zA-Z0-9][-a-zA-Z0-9]*?)\\.([A-Z][a-zA-Z]+)|([a-zA-Z0-9][-a-zA-Z0-9]*)");

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
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String task = matcher.group(1);
            if (task == null) {
                found.put(matcher.group(3), Kind.TASK);
            } else if (matcher.group(2).equals("AnySucceeded")
                    || matcher.group(2).equals("AllFailed")) {
                found.put(task, Kind.ITEMS);
            } else {
                found.putIfAbsent(task, Kind.TASK);
            }
        }
    }

    /** Results of tasks that {@code depends} names but that do not exist, as task and result. */
    public static List<Map.Entry<String, String>> unknownResults(String depends) {
        if (depends.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<String, String>> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(depends);
        while (matcher.find()) {
            if (matcher.group(1) != null && !RESULTS.contains(matcher.group(2))) {
                found.add(Map.entry(matcher.group(1), matcher.group(2)));
            }
        }
        return found;
    }
}
