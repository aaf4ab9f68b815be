package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts as Go does, whose sort is not stable: the order of equal elements shows. */
final class Sorting {
    private Sorting() {}

    /**
     * The items sorted by their keys.
     *
     * @param keys as many as items, compared with {@code <}
     */
    static List<@Nullable Object> sorted(
            List<? extends @Nullable Object> items,
            List<? extends @Nullable Object> keys,
            boolean descending,
            Budget budget) {
        PatternSort sort = new PatternSort(items.toArray(), keys.toArray(), descending, budget);
        sort.run();
        return new ArrayList<>(java.util.Arrays.asList(sort.items()));
    }
}
