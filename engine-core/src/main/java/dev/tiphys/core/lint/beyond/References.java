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
    private static final Pattern INPUTS = below("inputs.parameters");
    private static final Pattern WORKFLOW = below("workflow.parameters");

    private final String word;
    private final String dotted;
    private final Pattern pattern;
    private final Set<String> names = new HashSet<>();
    private boolean whole;

    private References(String prefix, Pattern pattern) {
        this.word = prefix.substring(0, prefix.indexOf('.'));
        this.dotted = prefix + ".";
        this.pattern = pattern;
    }

    /** Names of inputs in a template. */
    static References toInputs(Node template) {
        return new References("inputs.parameters", INPUTS).scanned(template);
    }

    /** Names of the workflow's parameters. */
    static References toWorkflowParameters(Node spec) {
        return new References("workflow.parameters", WORKFLOW).scanned(spec);
    }

    /** Names behind a prefix, as in {@code inputs.parameters.x} or {@code …['x']}. */
    private static Pattern below(String prefix) {
        String start = Pattern.quote(prefix).replace(".", "\\E(?:\\.|\\?\\.)\\Q");
        return Pattern.compile(start + "(?:\\??\\.([-\\w]+)|\\??\\.?\\[\\s*(?:\\\\*[\"'])([^\"'\\\\\\]]+)|(?![-\\w]))");
    }

    private References scanned(Node root) {
        scan(root.value());
        return this;
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
        int at = text.indexOf(word);
        if (at < 0 || onlyTag(text, at)) {
            return;
        }
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

    /** The usual case in short: one simple tag, and nothing else that could be a name. */
    private boolean onlyTag(String text, int at) {
        if (!text.startsWith(dotted, at)) {
            return false;
        }
        int from = at + dotted.length();
        int end = from;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        if (end == from || !text.startsWith("}}", end) || text.indexOf(word, end) >= 0) {
            return false;
        }
        names.add(text.substring(from, end));
        return true;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /** Whether a name is used, or all are at once. */
    boolean has(String name) {
        return whole || names.contains(name) || names.contains("json");
    }
}
