package dev.tiphys.core.plan;

import dev.tiphys.core.expr.EnvValues;
import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.expr.ExprEnv;
import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions over a scope. */
public final class Expressions {
    private Expressions() {}

    /** The text that an expression tag stands for. */
    static String tag(Text.Tag tag, Scope scope) throws PlanException {
        Object value;
        try {
            value = evaluate(tag.name(), scope);
        } catch (ExprException e) {
            throw new PlanException("failed to evaluate expression: " + e.getMessage());
        }
        if (value == null) {
            throw new PlanException("failed to evaluate expression \"" + tag.name() + "\"");
        }
        if (value instanceof String text) {
            return text;
        }
        try {
            return GoJson.marshal(value);
        } catch (GoException e) {
            throw new PlanException("failed to marshal evaluated expression: " + e.getMessage());
        }
    }

    /** The value of an expression. @throws ExprException if it does not compile or fails */
    public static @Nullable Object evaluate(String expression, Scope scope) {
        EnvValues values = new ScopeValues(scope);
        return ExprCompiler.compile(expression, ExprEnv.of(values)).run(values);
    }

    /** A condition, with Argo's words where it is none. */
    public static boolean test(String expression, Scope scope) throws PlanException {
        Object value;
        try {
            value = evaluate(expression, scope);
        } catch (ExprException e) {
            String message = String.valueOf(e.getMessage());
            throw new PlanException(
                    e instanceof dev.tiphys.core.expr.ExprCompileException
                            ? message
                            : "unable to evaluate expression '" + expression + "': " + message);
        }
        if (value instanceof Boolean result) {
            return result;
        }
        throw new PlanException("unable to cast expression result '" + GoFormat.v(value) + "' to bool");
    }

    /** The roots of a scope and Argo's functions. */
    private record ScopeValues(Scope scope) implements EnvValues {
        @Override
        public boolean has(String name) {
            return scope.root(name) != null;
        }

        @Override
        public @Nullable Object get(String name) {
            return scope.root(name);
        }

        @Override
        public Map<String, @Nullable Object> all() {
            return new LinkedHashMap<>();
        }
    }
}
