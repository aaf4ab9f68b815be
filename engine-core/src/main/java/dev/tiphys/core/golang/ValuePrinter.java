package dev.tiphys.core.golang;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints values as {@code %v} does. */
final class ValuePrinter {
    private final Budget budget;
    private final StringBuilder out = new StringBuilder();

    ValuePrinter(Budget budget) {
        this.budget = budget;
    }

    String finish() {
        budget.allocate(out.length());
        return out.toString();
    }

    void append(@Nullable Object value, int depth) {
        if (depth > GoFormat.MAX_DEPTH) {
            throw new GoException("value is nested too deeply");
        }
        budget.step(2);
        budget.check(out.length());
        if (value instanceof Long number) {
            out.append(number.longValue());
        } else if (value instanceof String text) {
            out.append(text);
        } else if (value == null) {
            out.append("<nil>");
        } else if (value instanceof Double number) {
            out.append(GoFormat.floatText(number));
        } else if (value instanceof GoObject object) {
            out.append(object.goString());
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof Map<?, ?> map) {
            map(map, depth);
        } else if (value instanceof GoBytes bytes) {
            bytes(bytes);
        } else if (value instanceof GoFunction function) {
            // Go prints an address: six digits that mean nothing.
            out.append("0x")
                    .append(Integer.toHexString(0x400000 | (function.name().hashCode() & 0x3FFFFF)));
        } else {
            out.append(value);
        }
    }

    private void list(List<?> list, int depth) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            append(item, depth + 1);
            separator = " ";
        }
        out.append(']');
    }

    private void map(Map<?, ?> map, int depth) {
        out.append("map[");
        String separator = "";
        for (Map.Entry<?, ?> entry : GoFormat.sorted(map)) {
            out.append(separator);
            append(entry.getKey(), depth + 1);
            out.append(':');
            append(entry.getValue(), depth + 1);
            separator = " ";
        }
        out.append(']');
    }

    private void bytes(GoBytes bytes) {
        out.append('[');
        for (int i = 0; i < bytes.size(); i++) {
            out.append(i == 0 ? "" : " ").append(bytes.get(i));
        }
        out.append(']');
    }
}
