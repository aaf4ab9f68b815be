package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoObject;
import dev.tiphys.core.golang.GoType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * sprig's certificate with its private key.
 *
 * @param cert in PEM
 * @param key in PEM
 */
record Certificate(String cert, String key) implements GoObject {
    static final GoType TYPE = GoType.named(GoKind.STRUCT, "github.com/Masterminds/sprig/v3", "sprig", "certificate");

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return null;
    }

    @Override
    public @Nullable Object field(String name) {
        return switch (name) {
            case "Cert" -> cert;
            case "Key" -> key;
            default -> null;
        };
    }

    @Override
    public String goString() {
        return "{" + cert + " " + key + "}";
    }

    @Override
    public Object jsonValue() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Cert", cert);
        fields.put("Key", key);
        return fields;
    }

    @Override
    public String toString() {
        return goString();
    }
}
