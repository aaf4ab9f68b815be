package dev.tiphys.core.lint.scope;

import dev.tiphys.core.golang.GoUnicode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts values in place of tags, text by text; what has no value stays as it is. Trees without tags are shared. */
public final class Substitution {
    /** Data of an author never nests so deeply; what does is left as it is. */
    private static final int DEEPEST = 400;

    private final Function<String, @Nullable String> values;

    /** With a look-up from names to values. */
    public Substitution(Function<String, @Nullable String> values) {
        this.values = values;
    }

    /** A tree with all its texts filled. */
    public @Nullable Object tree(@Nullable Object value) {
        return tree(value, 0);
    }

    private @Nullable Object tree(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            return text(text);
        }
        if (depth > DEEPEST) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list(list, depth);
        }
        return value instanceof Map<?, ?> map ? map(map, depth) : value;
    }

    private List<?> list(List<?> list, int depth) {
        List<@Nullable Object> copy = null;
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            Object filled = tree(element, depth + 1);
            if (filled != element && copy == null) {
                copy = new ArrayList<>(list);
            }
            if (copy != null) {
                copy.set(i, filled);
            }
        }
        return copy == null ? list : copy;
    }

    private Map<?, ?> map(Map<?, ?> map, int depth) {
        boolean changed = false;
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            String filledKey = text(key);
            Object filled = tree(entry.getValue(), depth + 1);
            changed |= filled != entry.getValue() || !filledKey.equals(key);
            copy.put(filledKey, filled);
        }
        return changed ? copy : map;
    }

    /** A text with its tags filled. */
    public String text(String text) {
        int open = text.indexOf(Tags.OPEN);
        if (open < 0) {
            return text; // this very text, so that trees without tags are shared
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf(Tags.CLOSE, open + 2);
            if (close < 0) {
                break;
            }
            out.append(text, from, open);
            appendTag(out, text.substring(open + 2, close));
            from = close + 2;
            open = text.indexOf(Tags.OPEN, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private void appendTag(StringBuilder out, String tag) {
        if (!tag.startsWith("=")) {
            String value = values.apply(GoUnicode.trimSpace(tag));
            if (value != null) {
                out.append(value);
                return;
            }
            int inner = tag.lastIndexOf(Tags.OPEN);
            String innerValue = inner > 0 ? values.apply(tag.substring(inner + 2)) : null;
            if (innerValue != null) {
                out.append(Tags.OPEN).append(tag, 0, inner).append(innerValue);
                return;
            }
        }
        out.append(Tags.OPEN).append(tag).append(Tags.CLOSE);
    }
}
