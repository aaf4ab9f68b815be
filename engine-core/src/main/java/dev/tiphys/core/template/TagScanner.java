package dev.tiphys.core.template;

import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoStrconv;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into segments. A tag ends at the next closing braces; only tags in the names of others are minded. */
final class TagScanner {
    static final String OPEN = "{{";
    static final String CLOSE = "}}";
    // Nobody nests deeper by hand.
    private static final int MAX_DEPTH = 20;

    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private @Nullable String mistake;
    // Where the tag that was read last ends.
    private int end;
    private boolean nestingFailed;

    TagScanner(String text) {
        this.text = text;
    }

    /** All segments up to a tag that has no end. */
    List<Segment> segments() {
        int start = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, end)) {
            if (open > start) {
                segments.add(new Literal(text.substring(start, open)));
            }
            int close = text.indexOf(CLOSE, open + 2);
            if (close < 0) {
                mistake = unclosed(text, open);
                return segments;
            }
            segments.add(tag(open, close));
            start = end;
        }
        if (start < text.length() || segments.isEmpty()) {
            segments.add(new Literal(text.substring(start)));
        }
        return segments;
    }

    /** Argo's message about the tag that has no end. */
    @Nullable
    String mistake() {
        return mistake;
    }

    /** Argo's message about a tag that has no end, as if the text were the whole document. */
    static String unclosed(String text, int open) {
        String rest = GoJson.quote(text.substring(open + 2), true).substring(1);
        return "Cannot find end tag=\"}}\" in the template=" + GoStrconv.quote(GoJson.quote(text, true))
                + " starting from " + GoStrconv.quote(rest);
    }

    private Segment tag(int open, int close) {
        if (text.charAt(open + 2) == '=') {
            end = close + 2;
            return ExpressionTag.of(text.substring(open + 3, close));
        }
        int inner = text.indexOf(OPEN, open + 2);
        if (inner > open + 2 && inner < close && !nestingFailed) {
            Segment nested = nested(open, 1);
            if (nested != null) {
                return nested;
            }
            nestingFailed = true;
        }
        end = close + 2;
        return SimpleTag.of(text.substring(open + 2, close));
    }

    // Null when the tags are not properly nested.
    private @Nullable Segment nested(int open, int depth) {
        List<Segment> parts = new ArrayList<>();
        int start = open + 2;
        if (depth > MAX_DEPTH || text.startsWith("=", start)) {
            return null;
        }
        while (true) {
            int close = text.indexOf(CLOSE, start);
            int inner = text.indexOf(OPEN, start);
            if (close < 0) {
                return null;
            }
            if (inner < 0 || inner > close) {
                parts.add(new Literal(text.substring(start, close)));
                end = close + 2;
                return parts.size() == 1
                        ? SimpleTag.of(text.substring(open + 2, close))
                        : new NestedTag(text.substring(open, end), parts);
            }
            if (inner > start) {
                parts.add(new Literal(text.substring(start, inner)));
            }
            Segment part = nested(inner, depth + 1);
            if (part == null) {
                return null;
            }
            parts.add(part);
            start = end;
        }
    }
}
