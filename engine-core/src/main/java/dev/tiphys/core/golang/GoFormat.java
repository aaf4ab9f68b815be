package dev.tiphys.core.golang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's {@code fmt} verbs for values. */
public final class GoFormat {
    /** How deep a value may be nested before it is refused. */
    public static final int MAX_DEPTH = 500;

    private GoFormat() {}

    /** What {@code fmt.Sprintf("%v", value)} gives; {@code <nil>} for nil. */
    public static String v(@Nullable Object value) {
        return v(value, Budget.standard());
    }

    /** As {@link #v(Object)}, with the length of the result taken from the budget. */
    public static String v(@Nullable Object value, Budget budget) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Long number) {
            return number.toString();
        }
        ValuePrinter printer = new ValuePrinter(budget);
        printer.append(value, 0);
        return printer.finish();
    }

    /** What {@code %T} prints. */
    public static String typeName(@Nullable Object value) {
        return GoType.nameOf(value);
    }

    /** What {@code %v} prints for a float. */
    public static String floatText(double value) {
        return GoStrconv.formatFloat(value, 'g', -1);
    }

    /** A map's entries in the order in which Go prints them. */
    static List<Map.Entry<?, ?>> sorted(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        entries.sort(Comparator.comparing(Map.Entry::getKey, KeyOrder.INSTANCE));
        return entries;
    }
}
