package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of the root names, looked up when an evaluation touches them. */
public interface EnvValues {
    boolean has(String name);

    /** The value of a name; null when it is nil or does not exist. */
    @Nullable
    Object get(String name);

    /** Everything as one map, for {@code $env} used as a value. */
    Map<String, @Nullable Object> all();

    /**
     * The time that {@code now()} gives.
     *
     * @throws GoException unless overridden: an evaluation that nobody gave a clock has no time
     */
    default Instant now() {
        throw new GoException("there is no clock");
    }

    /** Values held in a map; the map is not copied. */
    static EnvValues of(Map<String, ? extends @Nullable Object> values) {
        return new MapValues(values);
    }
}
