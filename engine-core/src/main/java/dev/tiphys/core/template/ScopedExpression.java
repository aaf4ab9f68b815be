package dev.tiphys.core.template;

import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.expr.ExprEnv;
import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.expr.ExprProgram;
import dev.tiphys.core.expr.ExprReferences;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression over a scope. It is compiled when first used, and again only if the types of the names that it uses
 * have changed. Safe to share.
 */
public final class ScopedExpression {
    private final String source;
    // Both are immutable: whichever thread writes them last, they are right.
    private @Nullable ExprReferences references;
    private @Nullable Compiled compiled;

    private ScopedExpression(String source) {
        this.source = source;
    }

    /** An expression, written without braces. What is wrong with it shows when it is used. */
    public static ScopedExpression of(String source) {
        return new ScopedExpression(source);
    }

    public String source() {
        return source;
    }

    /**
     * The value.
     *
     * @return a Go value; null for nil
     * @throws ExprException when the expression does not compile with the scope's names, or fails
     */
    public @Nullable Object evaluate(Scope scope) {
        return evaluate(new ScopeValues(scope));
    }

    @Nullable
    Object evaluate(ScopeValues values) {
        return program(values).run(values);
    }

    /**
     * The names that the expression uses.
     *
     * @throws ExprException when it cannot be read
     */
    public ExprReferences references() {
        ExprReferences found = references;
        if (found == null) {
            found = ExprReferences.of(source);
            references = found;
        }
        return found;
    }

    private ExprProgram program(ScopeValues values) {
        Compiled last = compiled;
        if (last != null && last.fits(values)) {
            return last.program;
        }
        Compiled fresh = Compiled.of(ExprCompiler.compile(source, ExprEnv.of(values)), values);
        compiled = fresh;
        return fresh.program;
    }

    /** A program with the types for which it was compiled; null is the type of nil. */
    private record Compiled(ExprProgram program, List<String> roots, List<@Nullable GoType> types) {
        static Compiled of(ExprProgram program, ScopeValues values) {
            List<@Nullable GoType> types = new ArrayList<>();
            program.roots().forEach(root -> types.add(GoType.of(values.get(root))));
            return new Compiled(program, List.copyOf(program.roots()), types);
        }

        boolean fits(ScopeValues values) {
            for (int i = 0; i < types.size(); i++) {
                Object value = values.get(roots.get(i));
                GoType type = types.get(i);
                boolean same = value == null
                        ? type == null && values.has(roots.get(i))
                        : type != null && type.equals(GoType.of(value));
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
