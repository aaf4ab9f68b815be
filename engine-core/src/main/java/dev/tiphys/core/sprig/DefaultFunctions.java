package dev.tiphys.core.sprig;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choosing by what is empty or true. */
final class DefaultFunctions {
    private DefaultFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add(
                        "default",
                        "any, ...any -> any",
                        a -> a.count() < 2 || Values.isEmpty(a.any(1)) ? a.any(0) : a.any(1))
                .add("empty", "any -> bool", a -> Values.isEmpty(a.any(0)))
                .add("coalesce", "...any -> any", a -> firstFull(a.values()))
                .add("all", "...any -> bool", a -> a.values().stream().noneMatch(Values::isEmpty))
                .add("any", "...any -> bool", a -> !a.values().stream().allMatch(Values::isEmpty))
                .add("ternary", "any, any, bool -> any", a -> a.truth(2) ? a.any(0) : a.any(1));
    }

    private static @Nullable Object firstFull(List<? extends @Nullable Object> values) {
        for (Object value : values) {
            if (!Values.isEmpty(value)) {
                return value;
            }
        }
        return null;
    }
}
