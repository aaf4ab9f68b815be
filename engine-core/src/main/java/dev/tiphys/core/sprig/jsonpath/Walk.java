package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One walk of a document through a selector's steps. */
final class Walk {
    /** Documents nested deeper than this are not descended. */
    private static final int MAX_DEPTH = 1000;

    /** What taking one step of a selector costs of an evaluation's steps. */
    private static final int STEPS = 4;

    private final List<Step> steps;
    private final Budget budget;
    private int depth;

    Walk(List<Step> steps, Budget budget) {
        this.steps = steps;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    @Nullable
    Object start(@Nullable Object root, @Nullable Object current) {
        return proceed(root, current, 0);
    }

    boolean isLast(int next) {
        return next >= steps.size();
    }

    /** Takes the step at a position, or ends there with the value. */
    @Nullable
    Object proceed(@Nullable Object root, @Nullable Object value, int next) {
        budget.step(STEPS);
        return isLast(next) ? value : steps.get(next).apply(this, root, value, next + 1);
    }

    /** As {@link #proceed}; null where that leads nowhere. */
    @Nullable
    Object attempt(@Nullable Object root, @Nullable Object value, int next) {
        try {
            return proceed(root, value, next);
        } catch (PathException e) {
            return null;
        }
    }

    /** Goes on with each of several values; what leads nowhere, or to null, is left out. */
    List<@Nullable Object> each(@Nullable Object root, Iterable<? extends @Nullable Object> values, int next) {
        List<@Nullable Object> results = new ArrayList<>();
        for (Object value : values) {
            Object result = attempt(root, value, next);
            if (result != null || isLast(next)) {
                budget.elements(1);
                results.add(result);
            }
        }
        return results;
    }

    /** Goes on with several values: with their list if the next step picks from it or there is none, else with each. */
    @Nullable
    Object spread(@Nullable Object root, List<? extends @Nullable Object> values, int next) {
        if (isLast(next) || steps.get(next).picksFromResults()) {
            budget.elements(values.size());
            return proceed(root, values, next);
        }
        return each(root, values, next);
    }

    boolean nextPicks(int next) {
        return !isLast(next) && steps.get(next).picksFromResults();
    }

    void descend() {
        if (++depth > MAX_DEPTH) {
            throw new GoException("document is nested too deeply");
        }
    }

    void ascend() {
        depth--;
    }

    /** The children of a map in the order of their keys, or of a list; null for anything else. */
    @Nullable
    Collection<? extends @Nullable Object> children(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            budget.step(map.size() * 4L);
            return sorted(map);
        }
        if (value instanceof List<?> list) {
            budget.step(list.size());
            return list;
        }
        return null;
    }

    private static List<@Nullable Object> sorted(Map<?, ?> map) {
        List<String> keys = new ArrayList<>(map.size());
        for (Object key : map.keySet()) {
            keys.add(String.valueOf(key));
        }
        keys.sort(GoStrings::compare);
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            values.add(map.get(key));
        }
        return values;
    }

    /** Go's word for a value's kind. */
    static String kind(@Nullable Object value) {
        GoType type = GoType.of(value);
        return type == null ? "nil" : type.kind().text();
    }
}
