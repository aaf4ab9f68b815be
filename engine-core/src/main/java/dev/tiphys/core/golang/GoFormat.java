package dev.tiphys.core.golang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's {@code fmt} verbs for values. */
public final class GoFormat {
    /** How deep a value may be nested before it is refused. */
    public static final int MAX_DEPTH = 1_000;

    private GoFormat() {}

    /** What {@code fmt.Sprintf("%v", value)} gives; {@code <nil>} for nil. */
    public static String v(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Long number) {
            return number.toString();
        }
        StringBuilder out = new StringBuilder();
        append(out, value, 0);
        return out.toString();
    }

    /** As {@link #v}, with the length of the result taken from the budget. */
    public static String v(@Nullable Object value, Budget budget) {
        String text = v(value);
        budget.allocate(text.length());
        return text;
    }

    /** What {@code %T} prints. */
    public static String typeName(@Nullable Object value) {
        return GoType.nameOf(value);
    }

    /** What {@code %v} prints for a float. */
    public static String floatText(double value) {
        return GoStrconv.formatFloat(value, 'g', -1);
    }

    private static void append(StringBuilder out, @Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new GoException("value is nested too deeply");
        }
        if (value == null) {
            out.append("<nil>");
        } else if (value instanceof Double number) {
            out.append(floatText(number));
        } else if (value instanceof GoObject object) {
            out.append(object.goString());
        } else if (value instanceof List<?> list) {
            list(out, list, depth);
        } else if (value instanceof Map<?, ?> map) {
            map(out, map, depth);
        } else if (value instanceof GoBytes bytes) {
            bytes(out, bytes);
        } else if (value instanceof GoFunction) {
            // Go prints an address.
            out.append("0x0");
        } else {
            out.append(value);
        }
    }

    private static void list(StringBuilder out, List<?> list, int depth) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            append(out, item, depth + 1);
            separator = " ";
        }
        out.append(']');
    }

    private static void map(StringBuilder out, Map<?, ?> map, int depth) {
        out.append("map[");
        String separator = "";
        for (Map.Entry<?, ?> entry : sorted(map)) {
            out.append(separator);
            append(out, entry.getKey(), depth + 1);
            out.append(':');
            append(out, entry.getValue(), depth + 1);
            separator = " ";
        }
        out.append(']');
    }

    private static void bytes(StringBuilder out, GoBytes bytes) {
        out.append('[');
        for (int i = 0; i < bytes.size(); i++) {
            out.append(i == 0 ? "" : " ").append(bytes.get(i));
        }
        out.append(']');
    }

    /** A map's entries in the order in which Go prints them. */
    static List<Map.Entry<?, ?>> sorted(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        entries.sort(Comparator.comparing(Map.Entry::getKey, KeyOrder.INSTANCE));
        return entries;
    }
}
