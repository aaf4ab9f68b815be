package dev.tiphys.core.template;

import java.util.HashMap;
import java.util.Map;

/** Expressions by their text, so that each is compiled once. Bounded; for one thread at a time. */
public final class KeptExpressions {
    // More than manifests have; what is made anew for every node does not fill the heap.
    private static final int MOST = 256;

    private final Map<String, ScopedExpression> expressions = new HashMap<>();

    /** The expression with that text. */
    public ScopedExpression of(String source) {
        ScopedExpression known = expressions.get(source);
        if (known == null) {
            if (expressions.size() == MOST) {
                expressions.clear();
            }
            known = ScopedExpression.of(source);
            expressions.put(source, known);
        }
        return known;
    }
}
