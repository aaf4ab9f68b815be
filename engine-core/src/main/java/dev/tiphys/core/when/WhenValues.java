package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a condition (text, number, boolean, list, pattern, null): printed and compared as Go does it. */
final class WhenValues {
    private WhenValues() {}

    /** Go's {@code %v}. */
    static String print(@Nullable Object value) {
        return GoFormat.v(value);
    }

    static boolean deepEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!deepEqual(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return left == null ? right == null : left.equals(right);
    }

    /** Whether a list has an element equal to the value; lists cannot be looked for. */
    static boolean contains(List<?> list, @Nullable Object wanted) {
        for (Object item : list) {
            if (item instanceof List && wanted instanceof List) {
                throw new WhenFailure("runtime error: comparing uncomparable type []interface {}");
            }
            if (deepEqual(item, wanted)) {
                return true;
            }
        }
        return false;
    }
}
