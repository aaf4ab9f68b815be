package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoType;
import org.jspecify.annotations.Nullable;

/**
 * The root names that an expression may use, with their types. A name whose value is nil is known but has no type; a
 * value below the root is of any type until it is evaluated.
 */
public interface ExprEnv {
    /** Whether the name exists. An expression that uses another name does not compile. */
    boolean has(String name);

    /** The type of the name's value: null when the value is nil. Asked only for names that exist. */
    @Nullable
    GoType typeOf(String name);

    /** The types of actual values. */
    static ExprEnv of(EnvValues values) {
        return new ExprEnv() {
            @Override
            public boolean has(String name) {
                return values.has(name);
            }

            @Override
            public @Nullable GoType typeOf(String name) {
                return GoType.of(values.get(name));
            }
        };
    }
}
