package dev.tiphys.core.when;

import org.jspecify.annotations.Nullable;

/**
 * One token.
 *
 * @param value what the kind needs: text of words, strings and symbols, a number, a boolean, a time, a pattern, the
 *     {@link Operand} of a tag; parentheses carry their code point
 */
record Token(TokenKind kind, @Nullable Object value) {
    /** What stands before the first token. */
    static final Token START = new Token(TokenKind.UNKNOWN, null);

    static Token symbol(Operator operator) {
        return new Token(operator.kind(), operator);
    }

    boolean is(TokenKind other) {
        return kind == other;
    }

    /** Whether the token is a comparison with a regular expression. */
    boolean isMatch() {
        return value == Operator.MATCH || value == Operator.NO_MATCH;
    }

    /** As messages name the token. */
    String describe() {
        return kind + " [" + (value instanceof Operator operator ? operator.source() : WhenValues.print(value)) + "]";
    }
}
