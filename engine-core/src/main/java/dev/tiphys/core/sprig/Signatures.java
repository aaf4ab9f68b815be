package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.List;

/** Reads the signatures of the tables: parameter types, an arrow, result types; {@code any} is {@code interface {}}. */
final class Signatures {
    private Signatures() {}

    static GoType parse(String signature) {
        String[] sides = signature.split("->", -1);
        boolean variadic = sides[0].contains("...");
        return GoType.func(types(sides[0]), types(sides[1]), variadic);
    }

    private static List<GoType> types(String list) {
        List<GoType> types = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            String text = name.strip();
            if (!text.isEmpty()) {
                types.add(text.startsWith("...") ? GoType.slice(type(text.substring(3))) : type(text));
            }
        }
        return types;
    }

    private static GoType type(String name) {
        if (name.startsWith("[]")) {
            return GoType.slice(type(name.substring(2)));
        }
        return switch (name) {
            case "any" -> GoType.ANY;
            case "error" -> GoType.ERROR;
            case "bool" -> GoType.BOOL;
            case "string" -> GoType.STRING;
            case "int" -> GoType.INT;
            case "int64" -> GoType.INT64;
            case "uint32" -> GoType.UINT32;
            case "float64" -> GoType.FLOAT64;
            case "map" -> GoType.MAP;
            case "map[string]string" -> GoType.STRING_MAP;
            case "time" -> GoType.TIME;
            case "version" -> SemanticVersion.TYPE;
            case "certificate" -> Certificate.TYPE;
            default -> throw new IllegalArgumentException("unknown type " + name);
        };
    }
}
