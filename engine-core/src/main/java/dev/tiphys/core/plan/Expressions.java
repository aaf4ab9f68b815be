package dev.tiphys.core.plan;

import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import org.jspecify.annotations.Nullable;

/** Expressions over a scope. */
public final class Expressions {
    private Expressions() {}

    /** The value of an expression. @throws ExprException if it does not compile or fails */
    public static @Nullable Object evaluate(String expression, Scope scope) {
        return scope.expression(expression).evaluate(scope);
    }

    /** Why an expression cannot be read; empty if it can. */
    static String syntaxError(String expression) {
        try {
            ExprCompiler.paths(expression, name -> false);
            return "";
        } catch (ExprException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** A condition, with Argo's words where it is none. */
    public static boolean test(String expression, Scope scope) throws PlanException {
        return test(scope.expression(expression), scope);
    }

    /** A condition that somebody keeps, with Argo's words where it is none. */
    public static boolean test(ScopedExpression expression, Scope scope) throws PlanException {
        Object value;
        try {
            value = expression.evaluate(scope);
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
}
