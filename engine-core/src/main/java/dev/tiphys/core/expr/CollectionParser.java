package dev.tiphys.core.expr;

import dev.tiphys.core.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses list and map literals. */
final class CollectionParser {
    private final Parser parser;

    CollectionParser(Parser parser) {
        this.parser = parser;
    }

    @Nullable
    Ast list(Token start) {
        List<Ast> nodes = new ArrayList<>();
        boolean any = false;
        parser.expectBracket("[");
        while (!parser.current().isBracket("]") && !parser.failed()) {
            if (any) {
                parser.expectOperator(",");
                if (parser.current().isBracket("]")) {
                    break;
                }
            }
            Ast node = parser.expression(0);
            any = true;
            if (node != null) {
                nodes.add(node);
            }
        }
        parser.expectBracket("]");
        return parser.mayBuild() ? new Ast.ArrayLiteral(nodes, start.from()) : null;
    }

    @Nullable
    Ast map(Token start) {
        parser.expectBracket("{");
        List<Ast.Pair> pairs = new ArrayList<>();
        while (!parser.current().isBracket("}") && !parser.failed()) {
            if (!pairs.isEmpty()) {
                parser.expectOperator(",");
                if (parser.current().isBracket("}")) {
                    break;
                }
                if (parser.current().isOperator(",")) {
                    parser.unexpected();
                }
            }
            Token token = parser.current();
            Ast key = null;
            if (token.is(Kind.NUMBER) || token.is(Kind.STRING) || token.is(Kind.IDENTIFIER)) {
                if (!parser.mayBuild()) {
                    return null;
                }
                key = Ast.Constant.of(token.value(), token.from());
                parser.advance();
            } else if (token.isBracket("(")) {
                key = parser.expression(0);
            } else {
                parser.fail("a map key must be a quoted string, a number, a identifier, or an expression enclosed in"
                        + " parentheses (unexpected token " + token + ")");
            }
            parser.expectOperator(":");
            Ast value = parser.expression(0);
            if (!parser.mayBuild() || key == null || value == null) {
                return null;
            }
            pairs.add(new Ast.Pair(key, value));
        }
        parser.expectBracket("}");
        return parser.mayBuild() ? new Ast.MapLiteral(pairs, start.from()) : null;
    }
}
