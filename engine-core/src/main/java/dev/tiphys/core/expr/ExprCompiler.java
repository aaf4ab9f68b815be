package dev.tiphys.core.expr;

/** Compiles expressions. */
public final class ExprCompiler {
    private ExprCompiler() {}

    /**
     * Parses, checks and plans an expression.
     *
     * @throws ExprCompileException when the source is wrong
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static ExprProgram compile(String source, ExprEnv env) {
        throw new UnsupportedOperationException("not built yet: " + source + env);
    }
}
