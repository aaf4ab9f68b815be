package dev.tiphys.core.eval;

import dev.tiphys.core.expr.EnvValues;
import dev.tiphys.core.expr.ExprCompileException;
import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.expr.ExprEnv;
import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.golang.GoDuration;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.template.ArgoText;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.Strictness;
import dev.tiphys.core.template.TemplateException;
import dev.tiphys.core.when.WhenCondition;
import dev.tiphys.core.when.WhenException;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates one text of each kind. */
final class Evaluator {
    private final Map<String, ? extends Object> functions;
    private final InstantSource clock;

    Evaluator(Map<String, ? extends Object> functions, InstantSource clock) {
        this.functions = functions;
        this.clock = clock;
    }

    EvalResult expression(String source, Map<String, @Nullable Object> variables) {
        EnvValues values = new Environment(variables, functions, clock);
        Object value;
        try {
            value = ExprCompiler.compile(source, ExprEnv.of(values)).run(values);
        } catch (ExprCompileException e) {
            return EvalResult.error(String.valueOf(e.getMessage())).with("stage", "compile");
        } catch (ExprException e) {
            return EvalResult.error(String.valueOf(e.getMessage()));
        }
        String type = GoType.nameOf(value);
        try {
            return EvalResult.value(type, GoJson.marshal(value instanceof GoDuration ? GoFormat.v(value) : value));
        } catch (GoException e) {
            return EvalResult.marshalError(type, e.getMessage());
        }
    }

    EvalResult template(String text, Map<String, @Nullable Object> variables, boolean allowUnresolved) {
        Scope scope = Scope.of(variables).with(functions, clock);
        try {
            String filled = ArgoText.substitute(text, scope, allowUnresolved ? Strictness.NONE : Strictness.ALL);
            return EvalResult.value("string", GoJson.quote(filled, false));
        } catch (TemplateException e) {
            return EvalResult.error(e.getMessage());
        }
    }

    EvalResult when(String text) {
        try {
            return EvalResult.value(
                    "bool", String.valueOf(WhenCondition.parse(text).evaluate()));
        } catch (WhenException e) {
            return EvalResult.error(e.reason()).with("stage", e.stage().text());
        }
    }
}
