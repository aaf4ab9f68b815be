package dev.tiphys.core.lint.scope;

import dev.tiphys.core.golang.GoUnicode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts values in place of the tags of texts; what has no value stays as it is. */
public final class Substitution {
    private final Function<String, @Nullable String> values;
    private final Function<String, @Nullable String> expressions;

    /** With look-ups from names and from expressions (with their equals sign) to values. */
    public Substitution(Function<String, @Nullable String> values, Function<String, @Nullable String> expressions) {
        this.values = values;
        this.expressions = expressions;
    }

    /** A text with its tags filled. */
    public String text(String text) {
        int open = text.indexOf(Tags.OPEN);
        if (open < 0) {
            return text; // this very text, so that trees without tags are shared
        }
        StringBuilder out = null;
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf(Tags.CLOSE, open + 2);
            if (close < 0) {
                break;
            }
            String value = tag(text.substring(open + 2, close));
            if (value != null) {
                out = out == null ? new StringBuilder(text.length() + 32) : out;
                out.append(text, from, open).append(value);
                from = close + 2;
            }
            open = text.indexOf(Tags.OPEN, close + 2);
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    /** What takes the place of a tag; null where it stays. */
    private @Nullable String tag(String tag) {
        boolean expression = tag.startsWith("=");
        String value = expression ? expressions.apply(tag) : values.apply(GoUnicode.trimSpace(tag));
        if (value != null) {
            return value;
        }
        int inner = expression ? -1 : tag.lastIndexOf(Tags.OPEN);
        String innerValue = inner > 0 ? values.apply(tag.substring(inner + 2)) : null;
        return innerValue == null ? null : Tags.OPEN + tag.substring(0, inner) + innerValue;
    }
}
