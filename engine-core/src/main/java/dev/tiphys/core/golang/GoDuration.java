package dev.tiphys.core.golang;

import org.jspecify.annotations.Nullable;

/**
 * A {@code time.Duration}.
 *
 * @param nanos nanoseconds; wraps silently in arithmetic, as in Go
 */
public record GoDuration(long nanos) implements GoObject {
    /** Parses Go's text form, such as {@code 1h30m}. */
    public static GoDuration parse(String text) {
        return new GoDuration(GoDurations.parse(text));
    }

    @Override
    public GoType goType() {
        return GoType.DURATION;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return GoDurations.METHODS.bind(this, name);
    }

    @Override
    public String goString() {
        return GoDurations.format(nanos);
    }

    @Override
    public Object jsonValue() {
        return nanos;
    }

    @Override
    public String toString() {
        return goString();
    }
}
