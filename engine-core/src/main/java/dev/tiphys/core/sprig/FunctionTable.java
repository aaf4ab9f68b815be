package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoFunction;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    private final Map<String, GoFunction> functions = new LinkedHashMap<>();

    /**
     * Adds a function.
     *
     * @param names one or more, separated by blanks
     * @param signature such as {@code "string, ...any -> string, error"}; see {@link Signatures}
     */
    FunctionTable add(String names, String signature, Body body) {
        for (String name : names.split(" ", -1)) {
            GoFunction function = GoFunction.of(
                    name, Signatures.parse(signature), (args, budget) -> body.call(new Args(args, budget)));
            if (functions.put(name, function) != null) {
                throw new IllegalStateException("two functions " + name);
            }
        }
        return this;
    }

    FunctionTable addAll(FunctionTable other) {
        functions.putAll(other.functions);
        return this;
    }

    Map<String, GoFunction> functions() {
        return Collections.unmodifiableMap(functions);
    }
}
