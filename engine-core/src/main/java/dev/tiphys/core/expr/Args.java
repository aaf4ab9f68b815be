package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoType;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of which only the evaluation knows the type. */
final class Args {
    private Args() {}

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw conversion(value, "string");
    }

    static boolean bool(@Nullable Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw conversion(value, "bool");
    }

    static GoException conversion(@Nullable Object value, String wanted) {
        String actual = value == null ? "nil" : GoType.nameOf(value);
        return new GoException("interface conversion: interface {} is " + actual + ", not " + wanted);
    }

    /** The elements of a slice, array or byte slice; null for anything else. */
    static @Nullable List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return value instanceof GoBytes bytes ? new ByteView(bytes) : null;
    }

    /** Name of a value's kind as Go's reflection prints it. */
    static String kind(@Nullable Object value) {
        GoType type = GoType.of(value);
        return (type == null ? GoKind.INVALID : type.kind()).text();
    }

    /** Bytes as a list of numbers. */
    private static final class ByteView extends AbstractList<Object> {
        private final GoBytes bytes;

        ByteView(GoBytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public Object get(int index) {
            return bytes.get(index);
        }

        @Override
        public int size() {
            return bytes.size();
        }
    }
}
