package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one evaluation works with. */
final class Frame {
    // expr-lang's own limit, which expressions can see: so many elements or characters in all.
    private static final long MEMORY = 1_000_000;
    private static final @Nullable Object[] NO_VARIABLES = {};

    private final EnvValues values;
    private final Budget budget;
    final @Nullable Object[] variables;

    /** Where the part that is being worked on stands; an error is shown there. */
    int at;

    /** The innermost loop. */
    @Nullable
    Loop loop;

    private long memory;

    // $env is one map, however often it is asked for.
    private @Nullable Map<String, @Nullable Object> env;

    Frame(EnvValues values, Budget budget, int variables) {
        this.values = values;
        this.budget = budget;
        this.variables = variables == 0 ? NO_VARIABLES : new @Nullable Object[variables];
    }

    EnvValues values() {
        return values;
    }

    Budget budget() {
        return budget;
    }

    Map<String, @Nullable Object> env() {
        Map<String, @Nullable Object> all = env;
        if (all == null) {
            all = values.all();
            env = all;
        }
        return all;
    }

    Instant now() {
        return values.now();
    }

    /** Counts elements or characters that are about to be made. */
    void grow(long size) {
        memory += size;
        if (memory >= MEMORY || memory < 0) {
            throw new GoException("memory budget exceeded");
        }
        budget.elements(size);
    }

    Loop loop() {
        Loop innermost = loop;
        if (innermost == null) {
            throw new GoException("cannot use pointer accessor outside predicate");
        }
        return innermost;
    }
}
