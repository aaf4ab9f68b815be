package dev.tiphys.core.lint.scope;

import dev.tiphys.core.lint.text.GoText;
import dev.tiphys.core.lint.tree.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds {@code {{…}}} in texts: a tag ends at the first closing braces, and an opening without them is text. */
public final class Tags {
    static final String OPEN = "{{";
    static final String CLOSE = "}}";

    /** Data of an author never nests so deeply; what does is not looked at. */
    private static final int DEEPEST = 400;

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
        return any(value, 0);
    }

    private static boolean any(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            return maybe(text);
        }
        if (value instanceof List<?> list && depth < DEEPEST) {
            for (Object element : list) {
                if (any(element, depth + 1)) {
                    return true;
                }
            }
        } else if (value instanceof Map<?, ?> map && depth < DEEPEST) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (maybe(String.valueOf(entry.getKey())) || any(entry.getValue(), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Hands on every text below that holds braces: values and keys. */
    public static void texts(Node node, Consumer<Node> text) {
        new TextFinder(node, text).find();
    }

    /** Goes through plain data, and makes nodes only of what it finds. */
    private static final class TextFinder {
        private final Node root;
        private final Consumer<Node> text;
        /** Keys of maps; null where {@link #places} counts. */
        private @Nullable String[] keys = new @Nullable String[16];

        private int[] places = new int[16];
        private int depth;

        TextFinder(Node root, Consumer<Node> text) {
            this.root = root;
            this.text = text;
        }

        void find() {
            find(root.value());
        }

        private void find(@Nullable Object value) {
            if (value instanceof String string) {
                if (maybe(string)) {
                    text.accept(here());
                }
            } else if (depth >= DEEPEST) {
                return;
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    enter(null, i);
                    find(list.get(i));
                    depth--;
                }
            } else if (value instanceof Map<?, ?> map) {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    field(String.valueOf(entry.getKey()), entry.getValue());
                }
            }
        }

        private void enter(@Nullable String key, int place) {
            if (depth == keys.length) {
                keys = Arrays.copyOf(keys, depth * 2);
                places = Arrays.copyOf(places, depth * 2);
            }
            keys[depth] = key;
            places[depth++] = place;
        }

        private void field(String key, @Nullable Object element) {
            enter(key, 0);
            if (maybe(key)) {
                text.accept(here().with(key));
            }
            find(element);
            depth--;
        }

        private Node here() {
            Node at = root;
            for (int i = 0; i < depth; i++) {
                String key = keys[i];
                at = key == null ? at.item(places[i]) : at.get(key);
            }
            return at;
        }
    }
}
