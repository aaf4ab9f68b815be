package dev.tiphys.core.template;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that stand for what is not known yet; while there is one, a failing expression stays as text. */
public final class Placeholders {
    /** How such a value begins. */
    public static final String PREFIX = "__argo__internal__placeholder-";

    private Placeholders() {}

    /** The placeholder of a number. */
    public static String of(int number) {
        return PREFIX + number;
    }

    /** Whether a value is a placeholder or holds one. */
    static boolean isIn(@Nullable Object value) {
        if (value instanceof String text) {
            return text.startsWith(PREFIX);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Placeholders::isIn);
        }
        return value instanceof Collection<?> items && items.stream().anyMatch(Placeholders::isIn);
    }
}
