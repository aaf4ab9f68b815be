package dev.tiphys.core.golang;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods of a Go type: their signatures for the compile step, their bodies for the evaluation. Filled once. */
public final class MethodTable<T> {
    private final Map<String, Method<T>> methods = new HashMap<>();

    private record Method<T>(GoType type, BiFunction<T, List<? extends @Nullable Object>, @Nullable Object> body) {}

    /** Adds a method without parameters. */
    public MethodTable<T> getter(String name, GoType result, Function<T, Object> body) {
        return add(name, List.of(), List.of(result), (self, args) -> body.apply(self));
    }

    /** Adds a method with one parameter. */
    public <A> MethodTable<T> unary(
            String name, GoType parameter, Class<A> javaType, GoType result, BiFunction<T, A, Object> body) {
        return add(
                name,
                List.of(parameter),
                List.of(result),
                (self, args) -> body.apply(self, java.util.Objects.requireNonNull(javaType.cast(args.get(0)))));
    }

    /** Adds any method; of several results the body gives the first. */
    public MethodTable<T> add(
            String name,
            List<GoType> in,
            List<GoType> out,
            BiFunction<T, List<? extends @Nullable Object>, @Nullable Object> body) {
        methods.put(name, new Method<>(GoType.func(in, out, false), body));
        return this;
    }

    /** The method's type without its receiver, or null. */
    public @Nullable GoType typeOf(String name) {
        Method<T> method = methods.get(name);
        return method == null ? null : method.type();
    }

    /** The method of a receiver as a function value, or null. */
    public @Nullable GoFunction bind(T self, String name) {
        Method<T> method = methods.get(name);
        return method == null
                ? null
                : GoFunction.of(
                        name, method.type(), (args, budget) -> method.body().apply(self, args));
    }
}
