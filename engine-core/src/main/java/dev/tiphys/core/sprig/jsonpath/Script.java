package dev.tiphys.core.sprig.jsonpath;

import org.jspecify.annotations.Nullable;

/**
 * A compiled script, as in {@code [?(@.price < 10)]}.
 *
 * @param text as written
 * @param operator null when the text is one bare value
 */
record Script(String text, @Nullable Operator operator) {
    void requireText() {
        if (text.isEmpty()) {
            throw new PathException("invalid expression. is empty");
        }
    }

    @Nullable
    Object evaluate(Scope scope) {
        scope.budget().step(1);
        requireText();
        if (operator != null) {
            return operator.evaluate(scope);
        }
        if (Scope.isName(text)) {
            return scope.get(text);
        }
        Double number = Operands.parseNumber(text);
        if (number != null) {
            return number;
        }
        Boolean truth = Operands.parseBoolean(text);
        return truth != null ? truth : text;
    }
}
