package dev.tiphys.core.manifest.text;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plain data as JSON text. Does not recurse, because hostile data nests deeper than the stack allows. */
public final class JsonText {
    /** What nests deeper stands in one line, or blanks would be most of the text. */
    static final int MAX_INDENT = 100;

    private static final Comparator<String> BY_CODE_POINT = JsonText::compareCodePoints;

    private final StringBuilder out = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final boolean sorted;
    private final boolean indented;

    private JsonText(boolean sorted, boolean indented) {
        this.sorted = sorted;
        this.indented = indented;
    }

    /** In one line without blanks; {@code sorted}: keys in Go's order. */
    public static String compact(@Nullable Object data, boolean sorted) {
        return new JsonText(sorted, false).text(data);
    }

    /** With a line for each value, indented by two blanks. */
    public static String indented(@Nullable Object data) {
        return new JsonText(false, true).text(data);
    }

    /**
     * The data of a JSON text.
     *
     * @throws IllegalArgumentException when it is not JSON
     */
    public static @Nullable Object parse(String text) {
        try {
            return JsonParser.parse(text, "text", Integer.MAX_VALUE, Integer.MAX_VALUE)
                    .data();
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e.message(), e);
        }
    }

    private String text(@Nullable Object data) {
        value(data);
        while (!open.isEmpty()) {
            Open current = open.peek();
            if (current.rest.hasNext()) {
                separate(current);
                element(current.rest.next());
            } else {
                open.pop();
                if (current.started) {
                    newLine();
                }
                out.append(current.end);
            }
        }
        return out.toString();
    }

    private void element(@Nullable Object next) {
        if (next instanceof Map.Entry<?, ?> field) {
            quote(String.valueOf(field.getKey()), out);
            out.append(indented ? ": " : ":");
            value(field.getValue());
        } else {
            value(next);
        }
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            open.push(new Open(entries(map).iterator(), '}'));
        } else if (value instanceof List<?> list) {
            out.append('[');
            open.push(new Open(list.iterator(), ']'));
        } else if (value instanceof String text) {
            quote(text, out);
        } else if (value instanceof Number number) {
            out.append(Numbers.json(number));
        } else {
            out.append(value);
        }
    }

    private Set<? extends Map.Entry<?, ?>> entries(Map<?, ?> map) {
        if (!sorted) {
            return map.entrySet();
        }
        Map<String, @Nullable Object> ordered = new TreeMap<>(BY_CODE_POINT);
        map.forEach((key, value) -> ordered.put(String.valueOf(key), value));
        return ordered.entrySet();
    }

    private void separate(Open current) {
        if (current.started) {
            out.append(',');
        }
        current.started = true;
        newLine();
    }

    private void newLine() {
        if (indented && open.size() <= MAX_INDENT) {
            out.append('\n').append("  ".repeat(open.size()));
        }
    }

    /** Appends a text in quotes, escaped as Go does it, except that {@code <}, {@code >} and {@code &} stay. */
    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static int compareCodePoints(String one, String two) {
        int length = Math.min(one.length(), two.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != two.charAt(i)) {
                int at = i > 0 && Character.isLowSurrogate(one.charAt(i)) ? i - 1 : i;
                return Integer.compare(one.codePointAt(at), two.codePointAt(at));
            }
        }
        return Integer.compare(one.length(), two.length());
    }

    /** A list or mapping whose end is still to be written. */
    private static final class Open {
        final Iterator<?> rest;
        final char end;
        boolean started;

        Open(Iterator<?> rest, char end) {
            this.rest = rest;
            this.end = end;
        }
    }
}
