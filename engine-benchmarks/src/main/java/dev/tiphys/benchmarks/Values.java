package dev.tiphys.benchmarks;

import dev.tiphys.core.sprig.ArgoFunctions;
import dev.tiphys.core.template.Scope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What expressions and templates are evaluated with. */
final class Values {
    /** The condition of the issue: a conversion, a comparison, a member, an equality. */
    static final String CONDITION = "asInt(inputs.parameters.n) > 3 && item.k == 'x'";

    private Values() {}

    /** The functions that Argo gives to every expression. */
    static Map<String, Object> functions() {
        return new ArgoFunctions(() -> Instant.EPOCH, new Random(1)).roots();
    }

    /** The roots as nested maps. */
    static Map<String, Object> nested() {
        Map<String, Object> values = new LinkedHashMap<>(functions());
        values.put("inputs", Map.of("parameters", Map.of("n", "42", "text", "hello")));
        values.put("item", Map.of("k", "x"));
        return values;
    }

    /** The variables by their dotted names, as templates see them. */
    static Scope scope() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("inputs.parameters.n", "42");
        variables.put("inputs.parameters.text", "hello");
        variables.put("item", "x");
        return Scope.of(variables);
    }

    /** A scope whose roots are there already, with functions: what a node of a run has. */
    static Scope nestedScope() {
        Map<String, Object> values = nested();
        Scope variables = new Scope() {
            @Override
            public @Nullable Object lookup(String name) {
                return scope().lookup(name);
            }

            @Override
            public @Nullable Object root(String name) {
                return values.get(name);
            }
        };
        return variables.with(functions(), () -> Instant.EPOCH);
    }
}
