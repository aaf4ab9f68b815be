package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.golang.GoTyped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constants right of {@code in}, all int or all string. A value of another type is an error; nil counts as 0 or "".
 */
record ConstantSet(boolean numbers, Set<Object> values) implements GoTyped {
    private static final GoType EMPTY = GoType.named(dev.tiphys.core.golang.GoKind.STRUCT, "", "struct {}");
    private static final GoType NUMBERS = GoType.map(GoType.INT, EMPTY);
    private static final GoType TEXTS = GoType.map(GoType.STRING, EMPTY);

    @Override
    public GoType goType() {
        return numbers ? NUMBERS : TEXTS;
    }

    boolean contains(@Nullable Object value) {
        if (value == null) {
            return values.contains(numbers ? (Object) 0L : "");
        }
        if (numbers ? !(value instanceof Long) : !(value instanceof String)) {
            throw new GoException("reflect.Value.MapIndex: value of type " + GoType.nameOf(value)
                    + " is not assignable to type " + goType().key());
        }
        return values.contains(value);
    }
}
