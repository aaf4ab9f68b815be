package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoMethods;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an expression before it runs.
 *
 * @param type its type; null when it is nil or nothing is known
 * @param nil whether it is nil
 * @param detail for a list, what its elements are, when more is known than the type says; for a predicate, its result
 * @param function the builtin function that it names
 * @param method whether it is a method, whose first parameter is the receiver
 */
record Nature(
        @Nullable GoType type,
        boolean nil,
        @Nullable Nature detail,
        @Nullable Builtin function,
        boolean method) {

    static final Nature UNKNOWN = new Nature(null, false, null, null, false);
    static final Nature NIL = new Nature(null, true, null, null, false);
    static final Nature BOOL = of(GoType.BOOL);
    static final Nature INT = of(GoType.INT);
    static final Nature FLOAT = of(GoType.FLOAT64);
    static final Nature STRING = of(GoType.STRING);
    static final Nature LIST = of(GoType.LIST);
    static final Nature MAP = of(GoType.MAP);
    static final Nature TIME = of(GoType.TIME);
    static final Nature DURATION = of(GoType.DURATION);

    static Nature of(GoType type) {
        return new Nature(type, false, null, null, false);
    }

    /** Of a value that is not nil. */
    static Nature ofValue(Object value) {
        return new Nature(GoType.of(value), false, null, null, false);
    }

    /** A list of elements of this nature. */
    Nature list() {
        return new Nature(GoType.LIST, false, this, null, false);
    }

    GoKind kind() {
        return type == null ? GoKind.INVALID : type.kind();
    }

    boolean isUnknown() {
        return type == null ? !nil : type.isAny();
    }

    boolean isBool() {
        return kind() == GoKind.BOOL;
    }

    boolean isString() {
        return kind() == GoKind.STRING;
    }

    /** An integer of a type without a name of its own: a duration is none. */
    boolean isInteger() {
        return type != null && type.kind().isInteger() && !type.isNamed();
    }

    boolean isFloat() {
        return type != null && type.kind().isFloat() && !type.isNamed();
    }

    boolean isNumber() {
        return isInteger() || isFloat();
    }

    boolean isTime() {
        return GoType.TIME.equals(type);
    }

    boolean isDuration() {
        return GoType.DURATION.equals(type);
    }

    boolean isList() {
        return kind().isList();
    }

    boolean isMap() {
        return kind() == GoKind.MAP;
    }

    boolean isFunc() {
        return kind() == GoKind.FUNC;
    }

    /** What a pointer points to; anything else is itself. */
    Nature deref() {
        return type != null && type.kind() == GoKind.PTR ? of(type.elem()) : this;
    }

    /** What the elements are. */
    Nature elem() {
        if (type == null) {
            return UNKNOWN;
        }
        return switch (type.kind()) {
            case SLICE, ARRAY -> detail != null ? detail : of(type.elem());
            case MAP, PTR -> of(type.elem());
            default -> UNKNOWN;
        };
    }

    boolean assignableTo(Nature target) {
        GoType wanted = target.type;
        if (nil) {
            return switch (target.kind()) {
                case PTR, INTERFACE, FUNC, MAP, SLICE -> true;
                default -> false;
            };
        }
        return type != null && wanted != null && type.assignableTo(wanted);
    }

    /** Whether {@code ==} may compare the two. */
    boolean comparableTo(Nature other) {
        return isUnknown()
                || other.isUnknown()
                || nil
                || other.nil
                || (isNumber() && other.isNumber())
                || (isDuration() && other.isDuration())
                || (isTime() && other.isTime())
                || (isList() && other.isList())
                || assignableTo(other);
    }

    /** The type's method of that name, or null. */
    @Nullable
    Nature method(String name) {
        if (type == null) {
            return null;
        }
        GoType signature = GoMethods.find(type, name);
        if (signature == null) {
            return null;
        }
        List<GoType> in = new ArrayList<>();
        in.add(type);
        in.addAll(signature.in());
        return new Nature(GoType.func(in, signature.out(), signature.isVariadic()), false, null, null, true);
    }

    /** As messages show it. */
    @Override
    public String toString() {
        return type == null ? "unknown" : type.toString();
    }
}
