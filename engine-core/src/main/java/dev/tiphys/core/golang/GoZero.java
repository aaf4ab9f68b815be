package dev.tiphys.core.golang;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go's zero values. */
public final class GoZero {
    private GoZero() {}

    /** The zero value of a type; null where it is nil. A nil map is an empty map. */
    public static @Nullable Object of(GoType type) {
        if (type.equals(GoType.DURATION)) {
            return new GoDuration(0);
        }
        if (type.equals(GoType.TIME)) {
            return GoTime.ZERO;
        }
        return switch (type.kind()) {
            case BOOL -> false;
            case INT -> 0L;
            case FLOAT64, FLOAT32 -> 0.0;
            case STRING -> "";
            case SLICE -> GoSlice.nil(type);
            case MAP -> type.equals(GoType.MAP) ? Collections.emptyMap() : GoMap.of(type, Map.of());
            case INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64 -> new GoInt(type.kind(), 0);
            case INVALID, UINTPTR, ARRAY, FUNC, INTERFACE, PTR, STRUCT -> null;
        };
    }
}
