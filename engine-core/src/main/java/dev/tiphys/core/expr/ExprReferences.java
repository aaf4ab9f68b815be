package dev.tiphys.core.expr;

import java.util.List;

/**
 * The variables that an expression cannot do without, found without knowing any of them: names and dotted paths, those
 * above a path included. What is guarded by {@code ??} or {@code ?.} does not count, except for its root name. Names
 * that the expression itself declares do count, as in Argo.
 */
public final class ExprReferences {
    private final List<String> names;
    private final List<String> longest;

    private ExprReferences(List<String> names, List<String> longest) {
        this.names = List.copyOf(names);
        this.longest = List.copyOf(longest);
    }

    /**
     * Reads an expression.
     *
     * @throws ExprCompileException when it cannot be parsed
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static ExprReferences of(String source) {
        if (source.isEmpty()) {
            return new ExprReferences(List.of(), List.of());
        }
        throw new UnsupportedOperationException("not built yet: " + source);
    }

    /** All of them in the order in which Argo looks for them: inner ones first. */
    public List<String> names() {
        return names;
    }

    /** Those that are not above another one. */
    public List<String> longest() {
        return longest;
    }
}
