package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoMap;
import dev.tiphys.core.golang.GoObject;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.golang.GoZero;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of values, slices of them, and the operator {@code in}. */
final class Fetch {
    private Fetch() {}

    /** {@code from[key]} and {@code from.key}. */
    static @Nullable Object member(@Nullable Object from, @Nullable Object key) {
        if (from instanceof Map<?, ?> map) {
            return entry(map, key);
        }
        if (from instanceof GoObject object && key instanceof String name) {
            Object member = ofObject(object, name);
            if (member != null) {
                return member;
            }
        } else if (from instanceof GoObject object && kindBehind(object) == GoKind.STRUCT) {
            Args.text(key);
        } else if (from instanceof String || from instanceof GoBytes || from instanceof List<?>) {
            return element(from, Numbers.index(key));
        }
        throw new GoException("cannot fetch " + GoFormat.v(key) + " from " + GoType.nameOf(from));
    }

    private static GoKind kindBehind(GoObject object) {
        return Rules.kind(object.goType());
    }

    private static @Nullable Object ofObject(GoObject object, String name) {
        GoFunction method = object.method(name);
        return method != null ? method : object.field(name);
    }

    private static @Nullable Object element(Object from, long given) {
        int size = (int) size(from);
        long index = given < 0 ? size + given : given;
        if (index < 0 || index >= size) {
            throw new GoException("index out of range: " + index + " (array length is " + size + ")");
        }
        int at = (int) index;
        if (from instanceof List<?> list) {
            return list.get(at);
        }
        return from instanceof GoBytes bytes ? bytes.get(at) : GoInt.uint8(GoStrings.byteAt((String) from, at));
    }

    private static @Nullable Object entry(Map<?, ?> map, @Nullable Object key) {
        GoType type = map instanceof GoMap typed ? typed.goType() : GoType.MAP;
        Object known = keyFor(type, key, map.isEmpty());
        Object value = map.get(known);
        if (value == null && !type.equals(GoType.MAP) && !map.containsKey(known)) {
            return GoZero.of(type.elem());
        }
        return value;
    }

    private static @Nullable Object keyFor(GoType map, @Nullable Object key, boolean empty) {
        if (key == null) {
            return GoZero.of(map.key());
        }
        if (map.key().isAny()) {
            return hashable(key, empty);
        }
        GoType type = GoType.of(key);
        if (type == null || !type.assignableTo(map.key())) {
            throw new GoException("reflect.Value.MapIndex: value of type " + GoType.nameOf(key)
                    + " is not assignable to type " + map.key());
        }
        return key;
    }

    /**
     * A value as a key of a map with keys of any type.
     *
     * @param empty whether it is looked up in an empty map, for which Go has another text
     */
    static @Nullable Object hashable(@Nullable Object key, boolean empty) {
        boolean array = key instanceof GoSlice slice && slice.goType().kind() == GoKind.ARRAY;
        boolean unhashable = (!array && key instanceof List)
                || key instanceof Map
                || key instanceof GoBytes
                || key instanceof GoFunction;
        if (unhashable) {
            throw new GoException((empty ? "hash of unhashable type: " : "runtime error: hash of unhashable type ")
                    + GoType.nameOf(key));
        }
        // Both zeros are one key.
        return key instanceof Double number && number == 0 ? (Object) 0.0 : key;
    }

    /** The function {@code get}: nil where there is nothing. */
    static @Nullable Object getOrNil(@Nullable Object from, @Nullable Object key) {
        if (from instanceof Map<?, ?> map) {
            return map.get(keyFor(map instanceof GoMap typed ? typed.goType() : GoType.MAP, key, map.isEmpty()));
        }
        if (from instanceof GoObject object) {
            Object member = key instanceof String name ? ofObject(object, name) : null;
            if (member == null && object.goType().kind() == GoKind.STRUCT) {
                Args.text(key);
            }
            return member;
        }
        if (from instanceof String || from instanceof GoBytes || from instanceof List<?>) {
            long index = Numbers.index(key);
            long size = size(from);
            long at = index < 0 ? size + index : index;
            return at < 0 || at >= size ? null : element(from, at);
        }
        return null;
    }

    /** Go's len: elements or bytes. */
    static long size(@Nullable Object value) {
        if (value instanceof String text) {
            return GoStrings.byteLength(text);
        }
        if (value instanceof GoBytes bytes) {
            return bytes.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value instanceof List<?> list) {
            return list.size();
        }
        throw new GoException("invalid argument for len (type " + GoType.nameOf(value) + ")");
    }

    /** {@code from[low:high]}; bounds outside are moved to the ends. */
    static Object slice(@Nullable Object from, @Nullable Object low, @Nullable Object high) {
        if (!(from instanceof String) && !(from instanceof GoBytes) && !(from instanceof List<?>)) {
            throw new GoException("cannot slice " + GoFormat.v(low));
        }
        long size = size(from);
        long a = Numbers.index(low);
        long b = Numbers.index(high);
        a = Math.max(0, a < 0 ? size + a : a);
        b = Math.min(size, Math.max(0, b < 0 ? size + b : b));
        a = Math.min(a, b);
        if (from instanceof String text) {
            return GoStrings.slice(text, (int) a, (int) b);
        }
        if (from instanceof GoBytes bytes) {
            return bytes.slice((int) a, (int) b);
        }
        if (from instanceof GoSlice typed) {
            return typed.slice((int) a, (int) b);
        }
        return ((List<?>) from).subList((int) a, (int) b);
    }

    /** The operator {@code in}. */
    static boolean contains(@Nullable Object needle, @Nullable Object from, Budget budget) {
        if (from == null) {
            return false;
        }
        List<?> list = Args.list(from);
        if (list != null) {
            budget.step(list.size());
            for (Object item : list) {
                if (Equality.equal(item, needle, budget)) {
                    return true;
                }
            }
            return false;
        }
        if (from instanceof Map<?, ?> map) {
            return map.containsKey(
                    keyFor(map instanceof GoMap typed ? typed.goType() : GoType.MAP, needle, map.isEmpty()));
        }
        if (from instanceof GoObject object && kindBehind(object) == GoKind.STRUCT) {
            if (!(needle instanceof String name)) {
                throw new GoException(
                        "cannot use " + GoType.nameOf(needle) + " as field name of " + GoType.nameOf(from));
            }
            return object.field(name) != null;
        }
        throw new GoException("operator \"in\" not defined on " + GoType.nameOf(from));
    }
}
