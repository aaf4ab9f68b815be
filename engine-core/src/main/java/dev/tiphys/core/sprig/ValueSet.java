package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that are told apart by {@link DeepValues#equal}; texts, integers and truth values at once. */
final class ValueSet {
    private final Budget budget;
    private final Set<Object> simple = new HashSet<>();
    private final List<@Nullable Object> others = new ArrayList<>();

    ValueSet(Budget budget) {
        this.budget = budget;
    }

    static ValueSet of(List<? extends @Nullable Object> values, Budget budget) {
        ValueSet set = new ValueSet(budget);
        values.forEach(set::add);
        return set;
    }

    private static boolean isSimple(@Nullable Object value) {
        return value instanceof String || value instanceof Long || value instanceof Boolean;
    }

    /** Adds a value; false when it was there. */
    boolean add(@Nullable Object value) {
        if (value != null && isSimple(value)) {
            return simple.add(value);
        }
        if (contains(value)) {
            return false;
        }
        others.add(value);
        return true;
    }

    boolean contains(@Nullable Object value) {
        if (isSimple(value)) {
            return simple.contains(value);
        }
        for (Object other : others) {
            if (DeepValues.equal(other, value, budget)) {
                return true;
            }
        }
        return false;
    }
}
