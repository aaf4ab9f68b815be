package dev.tiphys.core.golang;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Go type: the static type that the compile step of an expression reasons about, and the type of a value at run time.
 *
 * <p>Two types are equal when Go would call them identical. Named types ({@code time.Duration}) are equal by name.
 */
public final class GoType {
    public static final GoType ANY = basic(GoKind.INTERFACE, "interface {}");
    public static final GoType ERROR = basic(GoKind.INTERFACE, "error");
    public static final GoType BOOL = basic(GoKind.BOOL, "bool");
    public static final GoType STRING = basic(GoKind.STRING, "string");
    public static final GoType INT = basic(GoKind.INT, "int");
    public static final GoType INT8 = basic(GoKind.INT8, "int8");
    public static final GoType INT16 = basic(GoKind.INT16, "int16");
    public static final GoType INT32 = basic(GoKind.INT32, "int32");
    public static final GoType INT64 = basic(GoKind.INT64, "int64");
    public static final GoType UINT = basic(GoKind.UINT, "uint");
    public static final GoType UINT8 = basic(GoKind.UINT8, "uint8");
    public static final GoType UINT16 = basic(GoKind.UINT16, "uint16");
    public static final GoType UINT32 = basic(GoKind.UINT32, "uint32");
    public static final GoType UINT64 = basic(GoKind.UINT64, "uint64");
    public static final GoType FLOAT32 = basic(GoKind.FLOAT32, "float32");
    public static final GoType FLOAT64 = basic(GoKind.FLOAT64, "float64");

    /** {@code []interface {}}: every plain {@link List}. */
    public static final GoType LIST = slice(ANY);

    public static final GoType STRINGS = slice(STRING);
    public static final GoType INTS = slice(INT);
    public static final GoType FLOATS = slice(FLOAT64);
    public static final GoType BYTES = slice(UINT8);

    /** {@code map[string]interface {}}: every plain {@link Map}. */
    public static final GoType MAP = map(STRING, ANY);

    /** {@code map[interface {}]interface {}}. */
    public static final GoType ANY_MAP = map(ANY, ANY);

    public static final GoType STRING_MAP = map(STRING, STRING);

    public static final GoType TIME = named(GoKind.STRUCT, "time", "Time");
    public static final GoType DURATION = named(GoKind.INT64, "time", "Duration");
    public static final GoType MONTH = named(GoKind.INT, "time", "Month");
    public static final GoType WEEKDAY = named(GoKind.INT, "time", "Weekday");
    public static final GoType LOCATION = pointer(named(GoKind.STRUCT, "time", "Location"));

    private final GoKind kind;
    private final String text;
    private final @Nullable String qualifiedName;
    private final @Nullable GoType key;
    private final @Nullable GoType elem;
    private final int length;
    private final List<GoType> in;
    private final List<GoType> out;
    private final boolean variadic;

    private GoType(
            GoKind kind,
            String text,
            @Nullable String qualifiedName,
            @Nullable GoType key,
            @Nullable GoType elem,
            int length,
            List<GoType> in,
            List<GoType> out,
            boolean variadic) {
        this.kind = kind;
        this.text = text;
        this.qualifiedName = qualifiedName;
        this.key = key;
        this.elem = elem;
        this.length = length;
        this.in = List.copyOf(in);
        this.out = List.copyOf(out);
        this.variadic = variadic;
    }

    private static GoType basic(GoKind kind, String text) {
        return new GoType(kind, text, null, null, null, 0, List.of(), List.of(), false);
    }

    /** A named type without structure of its own, printed {@code pkg.Name}. */
    public static GoType named(GoKind kind, String pkg, String name) {
        return named(kind, pkg, pkg, name);
    }

    /**
     * A named type of a package whose path says more than its name.
     *
     * @param path such as {@code github.com/Masterminds/semver/v3}
     * @param pkg such as {@code semver}
     */
    public static GoType named(GoKind kind, String path, String pkg, String name) {
        return new GoType(kind, pkg + "." + name, path + "." + name, null, null, 0, List.of(), List.of(), false);
    }

    public static GoType slice(GoType elem) {
        return new GoType(GoKind.SLICE, "[]" + elem, null, null, elem, 0, List.of(), List.of(), false);
    }

    public static GoType array(int length, GoType elem) {
        return new GoType(
                GoKind.ARRAY, "[" + length + "]" + elem, null, null, elem, length, List.of(), List.of(), false);
    }

    public static GoType map(GoType key, GoType elem) {
        return new GoType(GoKind.MAP, "map[" + key + "]" + elem, null, key, elem, 0, List.of(), List.of(), false);
    }

    public static GoType pointer(GoType elem) {
        return new GoType(GoKind.PTR, "*" + elem, null, null, elem, 0, List.of(), List.of(), false);
    }

    /** A function; when variadic, the last of {@code in} is the slice type, as in Go. */
    public static GoType func(List<GoType> in, List<GoType> out, boolean variadic) {
        StringBuilder text = new StringBuilder("func(");
        for (int i = 0; i < in.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            boolean rest = variadic && i == in.size() - 1;
            text.append(rest ? "..." + in.get(i).elem() : in.get(i).toString());
        }
        text.append(')');
        if (out.size() == 1) {
            text.append(' ').append(out.get(0));
        } else if (out.size() > 1) {
            text.append(out.stream().map(GoType::toString).collect(Collectors.joining(", ", " (", ")")));
        }
        return new GoType(GoKind.FUNC, text.toString(), null, null, null, 0, in, out, variadic);
    }

    /** The type of a value; null stands for nil, which has none. */
    public static @Nullable GoType of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Long) {
            return INT;
        }
        if (value instanceof Double) {
            return FLOAT64;
        }
        if (value instanceof Boolean) {
            return BOOL;
        }
        if (value instanceof GoTyped typed) {
            return typed.goType();
        }
        if (value instanceof List) {
            return LIST;
        }
        if (value instanceof Map) {
            return MAP;
        }
        throw new IllegalArgumentException("not a Go value: " + value.getClass());
    }

    /** What {@code %T} prints for a value: {@code <nil>} for nil. */
    public static String nameOf(@Nullable Object value) {
        GoType type = of(value);
        return type == null ? "<nil>" : type.toString();
    }

    public GoKind kind() {
        return kind;
    }

    /** Whether the type has a name of its own in a package, as {@code time.Time} has. */
    public boolean isNamed() {
        return qualifiedName != null;
    }

    /** Path and name of a named type. */
    public String qualifiedName() {
        return Objects.requireNonNull(qualifiedName, () -> this + " has no name");
    }

    /** Element type of a slice, array, map or pointer. */
    public GoType elem() {
        return Objects.requireNonNull(elem, () -> this + " has no elements");
    }

    /** Key type of a map. */
    public GoType key() {
        return Objects.requireNonNull(key, () -> this + " has no keys");
    }

    /** Length of an array type. */
    public int length() {
        return length;
    }

    /** Parameter types of a function. */
    public List<GoType> in() {
        return in;
    }

    /** Result types of a function. */
    public List<GoType> out() {
        return out;
    }

    public boolean isVariadic() {
        return variadic;
    }

    /** The type of the i-th argument of a call: past the last parameter of a variadic function, its element type. */
    public GoType inAt(int i) {
        return variadic && i >= in.size() - 1 ? in.get(in.size() - 1).elem() : in.get(i);
    }

    public boolean isAny() {
        return equals(ANY);
    }

    /** Go's assignability of a value of this type to a place of type {@code target}. */
    public boolean assignableTo(GoType target) {
        if (equals(target) || target.isAny()) {
            return true;
        }
        // Between identical structures Go allows assignment unless both types are named; no such pair occurs here.
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoType that && kind == that.kind && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As Go prints the type, such as {@code map[string]interface {}}. */
    @Override
    public String toString() {
        return text;
    }
}
