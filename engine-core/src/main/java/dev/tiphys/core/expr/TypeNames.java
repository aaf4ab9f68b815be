package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoType;
import org.jspecify.annotations.Nullable;

/** The function {@code type}. */
final class TypeNames {
    private TypeNames() {}

    static String of(@Nullable Object value) {
        GoType type = GoType.of(value);
        if (type == null) {
            return "nil";
        }
        return of(type);
    }

    private static String of(GoType type) {
        if (type.isNamed()) {
            return type.qualifiedName();
        }
        return switch (type.kind()) {
            case BOOL -> "bool";
            case INT, INT8, INT16, INT32, INT64 -> "int";
            case UINT, UINT8, UINT16, UINT32, UINT64 -> "uint";
            case FLOAT32, FLOAT64 -> "float";
            case STRING -> "string";
            case ARRAY, SLICE -> "array";
            case MAP -> "map";
            case FUNC -> "func";
            case STRUCT -> "struct";
            case PTR -> of(type.elem());
            case INVALID, UINTPTR, INTERFACE -> "unknown";
        };
    }
}
