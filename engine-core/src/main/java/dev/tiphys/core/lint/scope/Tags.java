package dev.tiphys.core.lint.scope;

import dev.tiphys.core.lint.text.GoText;
import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds {@code {{…}}} in texts: a tag ends at the first closing braces, and an opening without them is text. */
public final class Tags {
    static final String OPEN = "{{";
    static final String CLOSE = "}}";

    private Tags() {}

    /** Whether there may be a tag. */
    public static boolean maybe(String text) {
        return text.contains(OPEN);
    }

    /** Hands on the inside of every tag that is no expression, written as Argo sees it (escaped as in JSON). */
    public static void forEachSimple(String text, Consumer<String> tag) {
        forEach(text, inside -> {
            if (!inside.startsWith("=")) {
                tag.accept(GoText.jsonEscape(inside));
            }
        });
    }

    /** Hands on the inside of every tag. */
    public static void forEach(String text, Consumer<String> tag) {
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int close = text.indexOf(CLOSE, open + 2);
            if (close < 0) {
                return;
            }
            tag.accept(text.substring(open + 2, close));
            open = text.indexOf(OPEN, close + 2);
        }
    }

    /** What follows an opening that has no closing; empty when there is none such. */
    public static Optional<String> unclosed(String text) {
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int close = text.indexOf(CLOSE, open + 2);
            if (close < 0) {
                return Optional.of(text.substring(open + 2));
            }
            open = text.indexOf(OPEN, close + 2);
        }
        return Optional.empty();
    }

    /** Whether a text has a tag that is no expression. */
    public static boolean hasSimple(String text) {
        boolean[] found = {false};
        forEachSimple(text, tag -> found[0] = true);
        return found[0];
    }

    /** Whether a text names something, such as {@code {{inputs.parameters.x}}}, somewhere. */
    public static boolean isReference(String text) {
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int at = words(text, open + 2, false);
            boolean good = at > open + 2;
            while (good && at < text.length() && text.charAt(at) == '.') {
                int next = words(text, at + 1, true);
                good = next > at + 1;
                at = next;
            }
            if (good && text.startsWith(CLOSE, at)) {
                return true;
            }
            open = text.indexOf(OPEN, open + 1);
        }
        return false;
    }

    private static int words(String text, int from, boolean underscores) {
        int at = from;
        while (at < text.length() && isWord(text.charAt(at), underscores)) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c, boolean underscores) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || (underscores && c == '_');
    }

    /** Whether any text below holds braces. */
    public static boolean anyBelow(@Nullable Object value) {
        Deque<Object> work = new ArrayDeque<>();
        Object at = value;
        while (at != null) {
            if (at instanceof String text) {
                if (maybe(text)) {
                    return true;
                }
            } else if (at instanceof List<?> list) {
                list.forEach(element -> pushUnlessNull(work, element));
            } else if (at instanceof Map<?, ?> map) {
                map.forEach((key, element) -> {
                    pushUnlessNull(work, key);
                    pushUnlessNull(work, element);
                });
            }
            at = work.poll();
        }
        return false;
    }

    private static void pushUnlessNull(Deque<Object> work, @Nullable Object value) {
        if (value != null) {
            work.push(value);
        }
    }

    /** Hands on every text below that holds braces: values and keys, in Argo's order. */
    public static void texts(Node node, Consumer<Node> text) {
        Deque<Node> work = new ArrayDeque<>();
        work.push(node);
        while (!work.isEmpty()) {
            Node at = work.pop();
            if (at.value() instanceof String string) {
                if (maybe(string)) {
                    text.accept(at);
                }
            } else if (at.value() instanceof List<?>) {
                pushAll(work, at.items());
            } else if (at.value() instanceof Map<?, ?>) {
                List<Node> below = new ArrayList<>();
                for (String key : KeyOrder.sorted(at)) {
                    Node field = at.get(key);
                    if (maybe(key)) {
                        below.add(field.with(key));
                    }
                    below.add(field);
                }
                pushAll(work, below);
            }
        }
    }

    private static void pushAll(Deque<Node> work, List<Node> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            work.push(nodes.get(i));
        }
    }
}
