package dev.tiphys.core.run;

import dev.tiphys.core.expr.EnvValues;
import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.expr.ExprEnv;
import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.executor.ConditionEvaluator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates executors' conditions with the engine's expressions; found by the service loader. */
public final class ExprConditions implements ConditionEvaluator {
    /** For the service loader. */
    public ExprConditions() {}

    @Override
    public boolean holds(String condition, Map<String, ? extends @Nullable Object> variables) {
        EnvValues values = EnvValues.of(variables);
        Object value;
        try {
            value = ExprCompiler.compile(condition, ExprEnv.of(values)).run(values);
        } catch (ExprException | GoException wrong) {
            throw new IllegalArgumentException(
                    "unable to evaluate expression '" + condition + "': " + wrong.getMessage(), wrong);
        }
        if (value instanceof Boolean holds) {
            return holds;
        }
        throw new IllegalArgumentException("unable to cast expression result '" + value + "' to bool");
    }
}
