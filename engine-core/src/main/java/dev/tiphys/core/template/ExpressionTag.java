package dev.tiphys.core.template;

import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.expr.ExprReferences;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.template.TemplateException.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tag that is an expression. */
final class ExpressionTag implements Segment {
    /** What comes into being only while a workflow runs: an expression that asks for it too early is left alone. */
    private static final Set<String> LATE = Set.of(
            "item",
            "retries",
            "lastRetry.exitCode",
            "lastRetry.status",
            "lastRetry.duration",
            "lastRetry.message",
            "workflow.status",
            "workflow.failures");

    private final String source;
    private final ScopedExpression expression;

    private ExpressionTag(String source, ScopedExpression expression) {
        this.source = source;
        this.expression = expression;
    }

    /** Of what is between the braces, behind the equals sign. */
    static ExpressionTag of(String expression) {
        return new ExpressionTag("{{=" + expression + "}}", ScopedExpression.of(expression));
    }

    @Override
    public String source() {
        return source;
    }

    String expression() {
        return expression.source();
    }

    @Override
    public @Nullable String resolve(Scope scope, Strictness strictness) {
        Object value = value(scope, strictness);
        return value instanceof Json json ? json.text : (String) value;
    }

    /** A value that is no text, as JSON. */
    record Json(String text) {}

    /** A String, a {@link Json}, or null when the tag stays. */
    @Nullable
    Object value(Scope scope, Strictness strictness) {
        ScopeValues values = new ScopeValues(scope);
        try {
            boolean missing = misses(expression.references(), values, strictness);
            boolean mayStay = missing || strictness.isLenient();
            if (mayStay && missesLate(values)) {
                return null;
            }
            return evaluate(scope, values, mayStay);
        } catch (ExprException e) {
            // Here it is the source that is wrong, whatever the names.
            return unless(scope.hasPlaceholders(), "failed to evaluate expression: " + e.getMessage());
        }
    }

    private static boolean misses(ExprReferences references, ScopeValues values, Strictness strictness) {
        if (strictness.isLenient() || hasAll(references.longest(), values)) {
            return false;
        }
        boolean missing = false;
        for (String name : references.names()) {
            if (!values.hasPath(name)) {
                if (strictness.mustResolveInExpression(name)) {
                    throw new TemplateException(Kind.MISSING, "failed to evaluate expression: " + name + " is missing");
                }
                missing = true;
            }
        }
        return missing;
    }

    private static boolean hasAll(List<List<String>> paths, ScopeValues values) {
        for (int i = 0; i < paths.size(); i++) {
            if (!values.hasPath(paths.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean missesLate(ScopeValues values) {
        for (String name : expression.references().names()) {
            if (LATE.contains(name) && !values.hasPath(name)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object evaluate(Scope scope, ScopeValues values, boolean mayStay) {
        boolean mayFail = mayStay || scope.hasPlaceholders();
        Object result;
        try {
            result = expression.evaluate(values);
        } catch (ExprException e) {
            return unless(mayFail, "failed to evaluate expression: " + e.getMessage());
        }
        if (result == null) {
            return unless(mayFail, "failed to evaluate expression " + Escapes.inExpression(expression.source()));
        }
        try {
            return marshal(result);
        } catch (GoException e) {
            return unless(mayStay, "failed to marshal evaluated expression: " + e.getMessage());
        }
    }

    private static @Nullable Object unless(boolean tolerated, String message) {
        if (tolerated) {
            return null;
        }
        throw new TemplateException(Kind.EXPRESSION, message);
    }

    private static Object marshal(Object result) {
        if (result instanceof String text) {
            return GoStrings.toValid(text);
        }
        String json = GoJson.marshal(result);
        return json.startsWith("\"") ? Objects.requireNonNull(GoJson.unmarshal(json)) : new Json(json);
    }

    /** Names of the expression, or none when it cannot be read. */
    List<String> names() {
        try {
            return expression.references().names();
        } catch (ExprException e) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
