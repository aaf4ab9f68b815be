package dev.tiphys.core.expr;

import org.jspecify.annotations.Nullable;

/** Parses {@code let}, {@code if} and the conditional operator. */
final class BranchParser {
    private final Parser parser;

    BranchParser(Parser parser) {
        this.parser = parser;
    }

    @Nullable
    Ast let() {
        parser.advance();
        Token name = parser.current();
        parser.expectIdentifier();
        parser.expectOperator("=");
        Ast value = parser.expression(0);
        parser.expectOperator(";");
        Ast body = parser.sequence();
        return parser.mayBuild(value, body) && value != null && body != null
                ? new Ast.Let(name.value(), value, body, name.from())
                : null;
    }

    @Nullable
    Ast conditionalIf() {
        parser.advance();
        if (parser.failed()) {
            return null;
        }
        Ast condition = parser.expression(0);
        Ast then = block();
        parser.expectOperator("else");
        Ast otherwise;
        if (parser.current().isOperator("if")) {
            if (!parser.enter()) {
                return null;
            }
            otherwise = conditionalIf();
            parser.leave();
        } else {
            otherwise = block();
        }
        return condition != null && then != null && otherwise != null
                ? new Ast.Conditional(condition, then, otherwise, 0)
                : null;
    }

    private @Nullable Ast block() {
        parser.expectBracket("{");
        Ast body = parser.sequence();
        parser.expectBracket("}");
        return body;
    }

    @Nullable
    Ast ternary(@Nullable Ast first) {
        Ast node = first;
        while (parser.current().isOperator("?") && !parser.failed()) {
            parser.advance();
            Ast then = node;
            Ast otherwise;
            if (parser.current().isOperator(":")) {
                parser.advance();
                otherwise = parser.expression(0);
            } else {
                then = parser.expression(0);
                parser.expectOperator(":");
                otherwise = parser.expression(0);
            }
            if (!parser.mayBuild(node, then, otherwise) || node == null || then == null || otherwise == null) {
                return null;
            }
            node = new Ast.Conditional(node, then, otherwise, parser.current().from());
        }
        return node;
    }
}
