package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Merges maps as mergo 1.0.2 does: maps within maps are merged in place, everything else is kept or taken whole. */
final class MapMerge {
    /** A pointer cannot take what is no pointer. */
    static final class DifferentTypes extends RuntimeException {
        private static final long serialVersionUID = 1;
        static final String TEXT = "src and dst must be of same type";

        DifferentTypes() {
            super(TEXT, null, false, false);
        }
    }

    private final boolean overwrite;
    private final Budget budget;

    MapMerge(boolean overwrite, Budget budget) {
        this.overwrite = overwrite;
        this.budget = budget;
    }

    void into(Map<String, @Nullable Object> target, Map<String, ? extends @Nullable Object> source) {
        into(cast(target), source, 0);
    }

    @SuppressWarnings("unchecked") // maps of one type may share entries
    private static Map<Object, @Nullable Object> cast(Map<?, ?> map) {
        return (Map<Object, @Nullable Object>) map;
    }

    private void into(Map<Object, @Nullable Object> target, Map<?, ?> source, int depth) {
        if (depth > GoFormat.MAX_DEPTH) {
            throw new GoException("value is nested too deeply");
        }
        budget.step(1 + source.size());
        // A map merged into itself must not be walked while it changes.
        for (Map.Entry<?, ?> entry : List.copyOf(source.entrySet())) {
            Object key = Objects.requireNonNull(entry.getKey());
            Object taken = entry.getValue();
            Object kept = target.get(key);
            if (taken == null) {
                if (overwrite) {
                    target.put(key, null);
                }
            } else if (kept instanceof Map<?, ?> keptMap && taken instanceof Map<?, ?> takenMap) {
                if (keptMap != takenMap) {
                    into(cast(keptMap), takenMap, depth + 1);
                }
            } else if (overwrite || Values.isEmpty(kept)) {
                target.put(key, taken);
            } else if (kind(kept) == GoKind.PTR && (kind(taken) == GoKind.MAP || kind(taken) == GoKind.STRUCT)) {
                throw new DifferentTypes();
            }
        }
    }

    private static GoKind kind(@Nullable Object value) {
        return Objects.requireNonNull(GoType.of(value)).kind();
    }
}
