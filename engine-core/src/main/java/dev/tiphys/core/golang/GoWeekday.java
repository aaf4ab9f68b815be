package dev.tiphys.core.golang;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code time.Weekday}: an integer with a name of its own.
 *
 * @param number 0 for Sunday
 */
public record GoWeekday(long number) implements GoObject {
    static final MethodTable<GoWeekday> METHODS =
            new MethodTable<GoWeekday>().getter("String", GoType.STRING, GoWeekday::goString);

    @Override
    public GoType goType() {
        return GoType.WEEKDAY;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return METHODS.bind(this, name);
    }

    /** The English name. */
    @Override
    public String goString() {
        return number >= 0 && number <= 6
                ? DayOfWeek.of(number == 0 ? 7 : (int) number).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : "%!Weekday(" + Long.toUnsignedString(number) + ")";
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
