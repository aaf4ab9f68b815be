package dev.tiphys.core.golang;

/**
 * An integer of another kind than {@code int}. {@code uint64} above 2^63-1 is held as the same 64 bits.
 *
 * @param kind an integer kind other than INT
 * @param value already cut to the kind's width
 */
public record GoInt(GoKind kind, long value) implements GoTyped {
    public GoInt {
        if (!kind.isInteger() || kind == GoKind.INT) {
            throw new IllegalArgumentException("not a kind of its own: " + kind);
        }
        value = kind.wrap(value);
    }

    public static GoInt int64(long value) {
        return new GoInt(GoKind.INT64, value);
    }

    public static GoInt int32(long value) {
        return new GoInt(GoKind.INT32, value);
    }

    public static GoInt uint8(long value) {
        return new GoInt(GoKind.UINT8, value);
    }

    public static GoInt uint64(long value) {
        return new GoInt(GoKind.UINT64, value);
    }

    public double toDouble() {
        if (value >= 0 || kind.isSigned()) {
            return (double) value;
        }
        // Halving keeps the lowest bit sticky, so that the rounding is the one of the whole number.
        return (double) ((value >>> 1) | (value & 1)) * 2;
    }

    @Override
    public GoType goType() {
        return switch (kind) {
            case INT8 -> GoType.INT8;
            case INT16 -> GoType.INT16;
            case INT32 -> GoType.INT32;
            case INT64 -> GoType.INT64;
            case UINT -> GoType.UINT;
            case UINT8 -> GoType.UINT8;
            case UINT16 -> GoType.UINT16;
            case UINT32 -> GoType.UINT32;
            default -> GoType.UINT64;
        };
    }

    /** The decimal digits. */
    @Override
    public String toString() {
        return kind.isSigned() ? Long.toString(value) : Long.toUnsignedString(value);
    }
}
