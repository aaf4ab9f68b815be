package dev.tiphys.core.golang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function made of its parts. Equal only to itself, as functions are in Go. */
final class SimpleFunction implements GoFunction {
    private final String name;
    private final GoType type;
    private final Body body;

    SimpleFunction(String name, GoType type, Body body) {
        if (type.kind() != GoKind.FUNC) {
            throw new IllegalArgumentException("not a function type: " + type);
        }
        this.name = name;
        this.type = type;
        this.body = body;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public GoType goType() {
        return type;
    }

    @Override
    public @Nullable Object call(List<? extends @Nullable Object> args, Budget budget) {
        return body.call(args, budget);
    }

    @Override
    public String toString() {
        return name;
    }
}
