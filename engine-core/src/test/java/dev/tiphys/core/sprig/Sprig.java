package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Calls functions by name, as an expression does once it has checked the arguments. */
final class Sprig {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Map<String, GoFunction> functions;

    Sprig(long seed) {
        this(InstantSource.fixed(NOW), seed);
    }

    Sprig(InstantSource clock, long seed) {
        functions = functions(new ArgoFunctions(clock, new Random(seed)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, GoFunction> functions(ArgoFunctions argo) {
        return (Map<String, GoFunction>) Objects.requireNonNull(argo.get("sprig"));
    }

    Map<String, GoFunction> functions() {
        return functions;
    }

    @Nullable
    Object call(String name, @Nullable Object... args) {
        return call(Budget.standard(), name, args);
    }

    @Nullable
    Object call(Budget budget, String name, @Nullable Object... args) {
        return Objects.requireNonNull(functions.get(name), name).call(Arrays.asList(args), budget);
    }

    String text(String name, @Nullable Object... args) {
        return String.valueOf(call(name, args));
    }

    /** A field of a certificate. */
    static String field(@Nullable Object certificate, String name) {
        return String.valueOf(((GoObject) Objects.requireNonNull(certificate)).field(name));
    }
}
