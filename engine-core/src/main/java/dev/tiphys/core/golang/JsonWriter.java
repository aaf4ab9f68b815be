package dev.tiphys.core.golang;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON. */
final class JsonWriter {
    private final boolean escapeHtml;
    private final String prefix;
    private final String indent;
    private final boolean pretty;
    private final StringBuilder out = new StringBuilder();
    private final Budget budget;
    private int depth;

    JsonWriter(boolean escapeHtml, String prefix, String indent, Budget budget) {
        this.escapeHtml = escapeHtml;
        this.prefix = prefix;
        this.indent = indent;
        this.budget = budget;
        this.pretty = !prefix.isEmpty() || !indent.isEmpty();
    }

    String write(@Nullable Object value) {
        value(value);
        budget.allocate(out.length());
        return out.toString();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            string(out, text, escapeHtml);
        } else if (value instanceof Double number) {
            out.append(number(number));
        } else if (value instanceof Long || value instanceof Boolean || value instanceof GoInt) {
            out.append(value);
        } else if (value instanceof GoObject object) {
            value(object.jsonValue());
        } else if (value instanceof GoBytes bytes) {
            out.append('"')
                    .append(Base64.getEncoder().encodeToString(bytes.toArray()))
                    .append('"');
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else {
            throw unsupported(value);
        }
    }

    private static GoException unsupported(Object value) {
        return new GoException("json: unsupported type: " + GoType.nameOf(value));
    }

    /** A float as JSON shows it. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new GoException("json: unsupported value: " + GoFormat.floatText(value));
        }
        double magnitude = Math.abs(value);
        if (magnitude == 0 || (magnitude >= 1e-6 && magnitude < 1e21)) {
            return GoStrconv.formatFloat(value, 'f', -1);
        }
        String text = GoStrconv.formatFloat(value, 'e', -1);
        // e-09 becomes e-9.
        int at = text.length() - 4;
        return text.startsWith("e-0", at) ? text.substring(0, at + 2) + text.substring(at + 3) : text;
    }

    private void list(List<?> list) {
        if (list instanceof GoSlice slice && slice.isNil()) {
            out.append("null");
            return;
        }
        open('[');
        boolean first = true;
        for (Object item : list) {
            separate(first);
            first = false;
            value(item);
        }
        close(']', first);
    }

    private void map(Map<?, ?> map) {
        if (map instanceof GoMap typed) {
            GoKind key = typed.goType().key().kind();
            if (key != GoKind.STRING && !key.isInteger()) {
                throw unsupported(map);
            }
        }
        open('{');
        boolean first = true;
        for (Map.Entry<String, ?> entry : byName(map)) {
            separate(first);
            first = false;
            string(out, entry.getKey(), escapeHtml);
            out.append(pretty ? ": " : ":");
            value(entry.getValue());
        }
        close('}', first);
    }

    private static List<Map.Entry<String, ?>> byName(Map<?, ?> map) {
        List<Map.Entry<String, ?>> entries = new ArrayList<>(map.size());
        map.forEach((key, value) -> entries.add(new java.util.AbstractMap.SimpleEntry<>(String.valueOf(key), value)));
        entries.sort(Comparator.comparing(Map.Entry::getKey, GoStrings::compare));
        return entries;
    }

    private void open(char bracket) {
        if (++depth > GoFormat.MAX_DEPTH) {
            throw new GoException("json: value is nested too deeply");
        }
        out.append(bracket);
    }

    private void separate(boolean first) {
        // A small value can be written at great length when it holds the same part many times.
        budget.step(2);
        budget.check(out.length());
        if (!first) {
            out.append(',');
        }
        newLine();
    }

    private void close(char bracket, boolean empty) {
        depth--;
        if (!empty) {
            newLine();
        }
        out.append(bracket);
    }

    private void newLine() {
        if (pretty) {
            out.append('\n').append(prefix).append(indent.repeat(depth));
        }
    }

    static void string(StringBuilder out, String text, boolean escapeHtml) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '<', '>', '&' -> {
                    if (escapeHtml) {
                        unicode(out, c);
                    } else {
                        out.append(c);
                    }
                }
                case '\u2028', '\u2029' -> unicode(out, c);
                default -> {
                    if (c < ' ') {
                        unicode(out, c);
                    } else if (Character.isSurrogate(c)) {
                        i = surrogate(out, text, i);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static int surrogate(StringBuilder out, String text, int at) {
        int rune = text.codePointAt(at);
        if (rune < 0x10000) {
            out.append("\\ufffd");
            return at;
        }
        out.appendCodePoint(rune);
        return at + 1;
    }

    private static void unicode(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 15, 16));
        }
    }
}
