package dev.tiphys.core.expr;

import dev.tiphys.core.expr.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Where a parser is: the token that is next, the first mistake so far, and how deep and how much it has built. */
abstract class TokenCursor {
    static final int MAX_DEPTH = 250;
    static final String TOO_DEEP = "expression is nested too deeply";
    private static final int MAX_NODES = 10_000;

    private final Lexer lexer;
    Token current = new Token(Kind.EOF, "", 0);

    @Nullable
    Token stashed;

    @Nullable
    Mistake mistake;

    int depth;
    private int nodes;

    TokenCursor(String source) {
        this.lexer = new Lexer(source);
    }

    boolean failed() {
        return mistake != null;
    }

    Token current() {
        return current;
    }

    void advance() {
        if (stashed != null) {
            current = stashed;
            stashed = null;
            return;
        }
        Token token = lexer.next();
        if (token != null) {
            current = token;
        } else if (lexer.mistake() != null) {
            mistake = lexer.mistake();
        } else {
            fail("unexpected end of expression");
        }
    }

    void fail(String text) {
        failAt(current, text);
    }

    void failAt(Token token, String text) {
        if (mistake == null) {
            mistake = new Mistake(text, token.from());
        }
    }

    void unexpected() {
        fail("unexpected token " + current);
    }

    void expectBracket(String bracket) {
        if (current.isBracket(bracket)) {
            advance();
        } else {
            unexpected();
        }
    }

    void expectOperator(String operator) {
        if (current.isOperator(operator)) {
            advance();
        } else {
            unexpected();
        }
    }

    void expectIdentifier() {
        if (current.is(Kind.IDENTIFIER)) {
            advance();
        } else {
            unexpected();
        }
    }

    /** Goes one level down; false when that is too deep. */
    boolean enter() {
        if (++depth > MAX_DEPTH) {
            fail(TOO_DEEP);
            return false;
        }
        return true;
    }

    void leave() {
        depth--;
    }

    /** Counts a node; false when it must not be built. */
    boolean mayBuild() {
        if (++nodes > MAX_NODES) {
            fail("compilation failed: expression exceeds maximum allowed nodes");
        }
        return mistake == null;
    }

    boolean mayBuild(@Nullable Ast... children) {
        if (!mayBuild()) {
            return false;
        }
        for (Ast child : children) {
            if (child == null) {
                return false;
            }
        }
        return true;
    }
}
