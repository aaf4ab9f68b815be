package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoFunction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions by name, each with its Go signature. */
final class FunctionTable {
    /** What a function does with its checked arguments. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object call(Args args);
    }

    private static final int CHARACTERS_PER_STEP = 8;

    private final Map<String, GoFunction> functions = new LinkedHashMap<>();

    /**
     * Adds a function.
     *
     * @param names one or more, separated by blanks
     * @param signature such as {@code "string, ...any -> string, error"}; see {@link Signatures}
     */
    FunctionTable add(String names, String signature, Body body) {
        for (String name : names.split(" ", -1)) {
            GoFunction function = GoFunction.of(name, Signatures.parse(signature), (args, budget) -> {
                budget.step(1 + characters(args) / CHARACTERS_PER_STEP);
                return body.call(new Args(args, budget));
            });
            if (functions.put(name, function) != null) {
                throw new IllegalStateException("two functions " + name);
            }
        }
        return this;
    }

    // Whatever a function does with its texts, it reads them.
    private static long characters(List<? extends @Nullable Object> args) {
        long characters = 0;
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i) instanceof String text) {
                characters += text.length();
            }
        }
        return characters;
    }

    FunctionTable addAll(FunctionTable other) {
        functions.putAll(other.functions);
        return this;
    }

    Map<String, GoFunction> functions() {
        return Collections.unmodifiableMap(functions);
    }
}
