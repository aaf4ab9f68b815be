package dev.tiphys.core.golang;

import org.jspecify.annotations.Nullable;

/** The methods that the compile step knows, by type. */
public final class GoMethods {
    private GoMethods() {}

    /** Signature of a method, without the receiver; null when the type has no such method. */
    public static @Nullable GoType find(GoType receiver, String name) {
        MethodTable<?> table = table(receiver);
        return table == null ? null : table.typeOf(name);
    }

    // No map: it would make all tables for an expression that needs none.
    private static @Nullable MethodTable<?> table(GoType receiver) {
        if (receiver.equals(GoType.TIME)) {
            return GoTimes.METHODS;
        }
        if (receiver.equals(GoType.DURATION)) {
            return GoDurations.METHODS;
        }
        if (receiver.equals(GoType.MONTH)) {
            return GoMonth.METHODS;
        }
        if (receiver.equals(GoType.WEEKDAY)) {
            return GoWeekday.METHODS;
        }
        return receiver.equals(GoType.LOCATION) ? GoLocation.METHODS : null;
    }
}
