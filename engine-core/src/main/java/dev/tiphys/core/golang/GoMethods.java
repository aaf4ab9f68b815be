package dev.tiphys.core.golang;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods that the compile step knows, by type. */
public final class GoMethods {
    private static final Map<GoType, MethodTable<?>> TABLES = Map.of(
            GoType.TIME, GoTimes.METHODS,
            GoType.DURATION, GoDurations.METHODS,
            GoType.MONTH, GoMonth.METHODS,
            GoType.WEEKDAY, GoWeekday.METHODS,
            GoType.LOCATION, GoLocation.METHODS);

    private GoMethods() {}

    /** Signature of a method, without the receiver; null when the type has no such method. */
    public static @Nullable GoType find(GoType receiver, String name) {
        MethodTable<?> table = TABLES.get(receiver);
        return table == null ? null : table.typeOf(name);
    }
}
