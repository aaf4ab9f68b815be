package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that texts may refer to, taken generously: whatever looks like one of them counts. */
final class References {
    private final Pattern pattern;
    private final Set<String> names = new HashSet<>();
    private boolean whole;

    private References(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Names behind a prefix such as {@code inputs.parameters}, as in {@code inputs.parameters.x} or {@code …['x']}. */
    static References below(String prefix, Node... roots) {
        String start = Pattern.quote(prefix).replace(".", "\\E(?:\\.|\\?\\.)\\Q");
        References references = new References(Pattern.compile(
                start + "(?:\\??\\.([-\\w]+)|\\??\\.?\\[\\s*(?:\\\\*[\"'])([^\"'\\\\\\]]+)|(?![-\\w]))"));
        for (Node root : roots) {
            references.scan(root.value());
        }
        return references;
    }

    private void scan(@Nullable Object root) {
        Deque<Object> work = new ArrayDeque<>();
        Object at = root;
        while (at != null) {
            if (at instanceof String text) {
                text(text);
            } else if (at instanceof List<?> list) {
                list.stream().filter(element -> element != null).forEach(work::push);
            } else if (at instanceof Map<?, ?> map) {
                map.keySet().forEach(key -> work.push(String.valueOf(key)));
                map.values().stream().filter(element -> element != null).forEach(work::push);
            }
            at = work.poll();
        }
    }

    private void text(String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                names.add(matcher.group(1));
            } else if (matcher.group(2) != null) {
                names.add(matcher.group(2));
            } else {
                whole = true;
            }
        }
    }

    /** Whether a name is used, or all are at once. */
    boolean has(String name) {
        return whole || names.contains(name) || names.contains("json");
    }
}
