package dev.tiphys.core.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All functions of the language, by name. */
final class Builtins {
    private static final Map<String, Builtin> BY_NAME = new HashMap<>();

    static {
        for (List<Builtin> group : List.of(
                PredicateBuiltins.ALL,
                NumberBuiltins.ALL,
                TextBuiltins.ALL,
                ListBuiltins.ALL,
                MapBuiltins.ALL,
                CodecBuiltins.ALL,
                TimeBuiltins.ALL)) {
            for (Builtin builtin : group) {
                BY_NAME.put(builtin.name(), builtin);
            }
        }
    }

    private Builtins() {}

    static @Nullable Builtin find(String name) {
        return BY_NAME.get(name);
    }
}
