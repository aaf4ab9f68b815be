package dev.tiphys.core.when;

import java.util.List;

/** The checks between reading tokens and planning. */
final class Syntax {
    private Syntax() {}

    /** Fails unless as many parentheses close as open, and every token may follow the one before it. */
    static void check(List<Token> tokens) {
        long open = tokens.stream().filter(t -> t.is(TokenKind.CLAUSE)).count();
        long close = tokens.stream().filter(t -> t.is(TokenKind.CLAUSE_CLOSE)).count();
        if (open != close) {
            throw new WhenFailure("Unbalanced parenthesis");
        }
        Token last = Token.START;
        for (Token token : tokens) {
            if (!last.kind().mayPrecede(token.kind())) {
                throw new WhenFailure(
                        last.is(TokenKind.VARIABLE) && token.is(TokenKind.CLAUSE)
                                ? "Undefined function " + last.value()
                                : "Cannot transition token types from " + last.describe() + " to " + token.describe());
            }
            last = token;
        }
        if (!last.kind().mayEnd()) {
            throw new WhenFailure("Unexpected end of expression");
        }
    }

    /** Compiles the literal patterns of regular expressions, in place. */
    static void compilePatterns(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            if (tokens.get(i).isMatch() && next.is(TokenKind.STRING)) {
                Object value = next.value() instanceof String source ? Regex.whenRead(source) : next.value();
                tokens.set(i + 1, new Token(TokenKind.PATTERN, value));
            }
        }
    }

    /** Turns bare words into strings, in place: the habit of Argo that makes {@code a == b} work without quotes. */
    static void wordsToStrings(List<Token> tokens) {
        tokens.replaceAll(t -> t.is(TokenKind.VARIABLE) && !isBareTag(t) ? new Token(TokenKind.STRING, t.value()) : t);
    }

    private static boolean isBareTag(Token token) {
        return token.value() instanceof Operand operand && operand.isBare();
    }
}
