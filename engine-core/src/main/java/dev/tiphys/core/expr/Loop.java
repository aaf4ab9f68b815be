package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A walk over a collection: what {@code #}, {@code #index} and {@code #acc} stand for. */
final class Loop {
    final @Nullable Loop outer;
    final int size;
    int index;

    @Nullable
    Object accumulator;

    private final @Nullable List<?> items;

    /** Starts a walk. A map has a length, but its elements cannot be asked for. */
    Loop(@Nullable Object collection, @Nullable Loop outer) {
        this.outer = outer;
        if (collection instanceof Map<?, ?> map) {
            this.items = null;
            this.size = map.size();
            return;
        }
        List<?> list = collection instanceof String text
                ? Args.list(GoBytes.of(GoStrings.encode(text)))
                : Args.list(collection);
        if (list == null) {
            String what = collection == null
                    ? "zero"
                    : Objects.requireNonNull(GoType.of(collection)).kind().text();
            throw new GoException("reflect: call of reflect.Value.Len on " + what + " Value");
        }
        this.items = list instanceof RandomAccess || list.size() < 2 ? list : new ArrayList<>(list);
        this.size = list.size();
    }

    @Nullable
    Object item() {
        if (items == null) {
            throw new GoException("reflect: call of reflect.Value.Index on map Value");
        }
        if (index >= size) {
            throw new GoException("runtime error: index out of range [" + index + "] with length " + size);
        }
        return items.get(index);
    }
}
