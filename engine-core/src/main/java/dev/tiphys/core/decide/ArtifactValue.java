package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoObject;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.model.Artifact;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An artifact as a value of an expression: it can be chosen and handed on. */
record ArtifactValue(Artifact artifact) implements GoObject {
    private static final GoType TYPE = java.util.Objects.requireNonNull(GoType.of(Map.of()));

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return null;
    }

    @Override
    public String goString() {
        return "&Artifact{" + artifact.name() + "}";
    }

    @Override
    public @Nullable Object jsonValue() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("name", artifact.name());
        return value;
    }
}
