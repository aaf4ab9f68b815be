package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoStrconv;

/**
 * A lexical element.
 *
 * @param from position in runes
 */
record Token(Kind kind, String value, int from) {

    enum Kind {
        IDENTIFIER("Identifier"),
        NUMBER("Number"),
        STRING("String"),
        BYTES("Bytes"),
        OPERATOR("Operator"),
        BRACKET("Bracket"),
        EOF("EOF");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && value.equals(operator);
    }

    boolean isBracket(String bracket) {
        return kind == Kind.BRACKET && value.equals(bracket);
    }

    /** As error messages show it. */
    @Override
    public String toString() {
        return value.isEmpty() ? kind.text : kind.text + "(" + GoStrconv.quote(value) + ")";
    }
}
