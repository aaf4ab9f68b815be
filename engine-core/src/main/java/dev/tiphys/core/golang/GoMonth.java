package dev.tiphys.core.golang;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code time.Month}: an integer with a name of its own.
 *
 * @param number 1 for January
 */
public record GoMonth(long number) implements GoObject {
    static final MethodTable<GoMonth> METHODS =
            new MethodTable<GoMonth>().getter("String", GoType.STRING, GoMonth::goString);

    @Override
    public GoType goType() {
        return GoType.MONTH;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return METHODS.bind(this, name);
    }

    /** The English name. */
    @Override
    public String goString() {
        return number >= 1 && number <= 12
                ? Month.of((int) number).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : "%!Month(" + Long.toUnsignedString(number) + ")";
    }

    @Override
    public Object jsonValue() {
        return number;
    }

    @Override
    public String toString() {
        return goString();
    }
}
