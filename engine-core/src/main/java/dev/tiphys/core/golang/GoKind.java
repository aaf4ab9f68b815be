package dev.tiphys.core.golang;

import java.util.Locale;

/** The kinds of Go's reflect package, named as Go prints them. */
public enum GoKind {
    INVALID,
    BOOL,
    INT,
    INT8,
    INT16,
    INT32,
    INT64,
    UINT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    UINTPTR,
    FLOAT32,
    FLOAT64,
    ARRAY,
    FUNC,
    INTERFACE,
    MAP,
    PTR,
    SLICE,
    STRING,
    STRUCT;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Go's name of the kind, such as {@code int64} or {@code slice}. */
    public String text() {
        return text;
    }

    public boolean isInteger() {
        return compareTo(INT) >= 0 && compareTo(UINTPTR) <= 0;
    }

    public boolean isSigned() {
        return compareTo(INT) >= 0 && compareTo(INT64) <= 0;
    }

    public boolean isUnsigned() {
        return compareTo(UINT) >= 0 && compareTo(UINTPTR) <= 0;
    }

    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    public boolean isNumber() {
        return isInteger() || isFloat();
    }

    /** Slice or array. */
    public boolean isList() {
        return this == SLICE || this == ARRAY;
    }

    /** Cuts a 64-bit value to this integer kind's width, with Go's silent wrap-around. */
    public long wrap(long value) {
        return switch (this) {
            case INT8 -> (byte) value;
            case INT16 -> (short) value;
            case INT32 -> (int) value;
            case UINT8 -> value & 0xFF;
            case UINT16 -> value & 0xFFFF;
            case UINT32 -> value & 0xFFFF_FFFFL;
            default -> value;
        };
    }
}
