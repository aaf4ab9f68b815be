package dev.tiphys.core.template;

import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.expr.ExprEnv;
import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.expr.ExprProgram;
import dev.tiphys.core.expr.ExprReferences;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.template.TemplateException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tag that is an expression. It is compiled when first used, and again only if the types of its names change. */
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
    private final String expression;
    // Both are immutable: whichever thread writes them last, they are right.
    private @Nullable ExprReferences references;
    private @Nullable Compiled compiled;

    private ExpressionTag(String source, String expression) {
        this.source = source;
        this.expression = expression;
    }

    /** Of what is between the braces, behind the equals sign. */
    static ExpressionTag of(String expression) {
        return new ExpressionTag("{{=" + expression + "}}", expression);
    }

    @Override
    public String source() {
        return source;
    }

    String expression() {
        return expression;
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
            boolean missing = misses(references(), values, strictness);
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
        if (strictness.isLenient() || references.longest().stream().allMatch(values::hasPath)) {
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

    private boolean missesLate(ScopeValues values) {
        for (String name : references().names()) {
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
            result = program(values).run(values);
        } catch (ExprException e) {
            return unless(mayFail, "failed to evaluate expression: " + e.getMessage());
        }
        if (result == null) {
            return unless(mayFail, "failed to evaluate expression " + Escapes.inExpression(expression));
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

    /** The names that the expression uses. @throws ExprException when it cannot be read */
    ExprReferences references() {
        ExprReferences found = references;
        if (found == null) {
            found = ExprReferences.of(expression);
            references = found;
        }
        return found;
    }

    private ExprProgram program(ScopeValues values) {
        ExprEnv env = ExprEnv.of(values);
        Compiled last = compiled;
        if (last != null && last.fits(env)) {
            return last.program;
        }
        Compiled fresh = Compiled.of(ExprCompiler.compile(expression, env), env);
        compiled = fresh;
        return fresh.program;
    }

    /** A program with the types for which it was compiled; null is the type of nil. */
    private record Compiled(ExprProgram program, List<String> roots, List<@Nullable GoType> types) {
        static Compiled of(ExprProgram program, ExprEnv env) {
            List<@Nullable GoType> types = new ArrayList<>();
            program.roots().forEach(root -> types.add(env.typeOf(root)));
            return new Compiled(program, List.copyOf(program.roots()), types);
        }

        boolean fits(ExprEnv env) {
            for (int i = 0; i < types.size(); i++) {
                if (!env.has(roots.get(i)) || !Objects.equals(types.get(i), env.typeOf(roots.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Names of the expression, or none when it cannot be read. */
    List<String> names() {
        try {
            return references().names();
        } catch (ExprException e) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
