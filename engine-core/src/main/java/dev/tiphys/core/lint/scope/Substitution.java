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
        boolean expression = tag.startsWith("=");
        String value = expression ? expressions.apply(tag) : values.apply(GoUnicode.trimSpace(tag));
        if (value != null) {
            out.append(value);
            return;
        }
        int inner = expression ? -1 : tag.lastIndexOf(Tags.OPEN);
        String innerValue = inner > 0 ? values.apply(tag.substring(inner + 2)) : null;
        if (innerValue != null) {
            out.append(Tags.OPEN).append(tag, 0, inner).append(innerValue);
            return;
        }
        out.append(Tags.OPEN).append(tag).append(Tags.CLOSE);
    }
}
