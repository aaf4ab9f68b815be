package dev.tiphys.core.expr;

import dev.tiphys.core.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses calls, members, indexes and slices. */
final class CallParser {
    private final Parser parser;

    CallParser(Parser parser) {
        this.parser = parser;
    }

    @Nullable
    Ast call(Token name, @Nullable Ast piped, boolean hidden) {
        List<Ast> arguments = new ArrayList<>();
        if (piped != null) {
            arguments.add(piped);
        }
        if (!hidden) {
            PredicateShape shape = PredicateShape.of(name.value());
            if (shape != null) {
                predicateArguments(shape, arguments);
                return parser.mayBuild() ? new Ast.BuiltinCall(name.value(), arguments, name.from()) : null;
            }
            if (Builtins.find(name.value()) != null) {
                arguments(arguments);
                return parser.mayBuild() ? new Ast.BuiltinCall(name.value(), arguments, name.from()) : null;
            }
        }
        if (!parser.mayBuild()) {
            return null;
        }
        Ast callee = new Ast.Identifier(name.value(), name.from());
        arguments(arguments);
        return parser.mayBuild() ? new Ast.Call(callee, arguments, name.from()) : null;
    }

    private void predicateArguments(PredicateShape shape, List<Ast> arguments) {
        parser.expectBracket("(");
        int offset = arguments.size();
        int count = shape.size() - offset;
        for (int i = 0; i < count; i++) {
            if (parser.current().isBracket(")")) {
                if (shape.isOptional(offset + i)) {
                    break;
                }
                parser.fail("expected at least " + count + " arguments");
            }
            if (i > 0) {
                parser.expectOperator(",");
            }
            Ast argument = shape.isPredicate(offset + i) ? parser.predicate() : parser.expression(0);
            if (argument != null) {
                arguments.add(argument);
            }
        }
        if (parser.current().isOperator(",")) {
            parser.advance();
        }
        parser.expectBracket(")");
    }

    private void arguments(List<Ast> arguments) {
        int offset = arguments.size();
        boolean any = false;
        parser.expectBracket("(");
        while (!parser.current().isBracket(")") && !parser.failed()) {
            if (any) {
                parser.expectOperator(",");
            }
            if (parser.current().isBracket(")")) {
                break;
            }
            Ast argument = parser.expression(0);
            any = true;
            if (argument != null) {
                arguments.add(argument);
            }
        }
        parser.expectBracket(")");
        assert parser.failed() || arguments.size() >= offset;
    }

    @Nullable
    Ast postfix(@Nullable Ast first) {
        Ast node = first;
        Token token = parser.current();
        while ((token.is(Kind.OPERATOR) || token.is(Kind.BRACKET)) && !parser.failed()) {
            boolean optional = token.value().equals("?.");
            if (optional || token.value().equals(".")) {
                parser.advance();
                if (optional && parser.current().isBracket("[")) {
                    node = index(node, parser.current(), true);
                } else {
                    node = member(node, optional);
                }
            } else if (token.value().equals("[")) {
                node = index(node, token, false);
            } else {
                return node;
            }
            if (node == null) {
                return null;
            }
            token = parser.current();
        }
        return node;
    }

    private @Nullable Ast member(@Nullable Ast node, boolean optional) {
        Token property = parser.current();
        parser.advance();
        // Operators such as "not" and "matches" are fine as names of members.
        if (!property.is(Kind.IDENTIFIER) && (!property.is(Kind.OPERATOR) || !Runes.isIdentifier(property.value()))) {
            parser.fail("expected name");
        }
        // The name and the member are two nodes.
        boolean named = parser.mayBuild();
        if (!parser.mayBuild() || !named || node == null) {
            return null;
        }
        boolean inChain = node instanceof Ast.Chain;
        Ast base = node instanceof Ast.Chain chain ? chain.inner : node;
        Ast.Member member =
                new Ast.Member(base, Ast.Constant.of(property.value(), property.from()), optional, property.from());
        Ast result = member;
        if (parser.current().isBracket("(")) {
            member.method = true;
            List<Ast> arguments = new ArrayList<>();
            arguments(arguments);
            if (!parser.mayBuild()) {
                return null;
            }
            result = new Ast.Call(member, arguments, property.from());
        }
        if (inChain || optional) {
            return parser.mayBuild() ? new Ast.Chain(result, property.from()) : null;
        }
        return result;
    }

    private @Nullable Ast index(@Nullable Ast node, Token bracket, boolean optional) {
        parser.advance();
        if (parser.current().isOperator(":")) {
            return slice(node, null, bracket);
        }
        Ast first = parser.expression(0);
        if (parser.current().isOperator(":")) {
            return slice(node, first, bracket);
        }
        if (!parser.mayBuild() || node == null || first == null) {
            return null;
        }
        Ast result = new Ast.Member(node, first, optional, bracket.from());
        if (optional) {
            if (!parser.mayBuild()) {
                return null;
            }
            result = new Ast.Chain(result, bracket.from());
        }
        parser.expectBracket("]");
        return result;
    }

    private @Nullable Ast slice(@Nullable Ast node, @Nullable Ast low, Token bracket) {
        parser.advance();
        Ast high = parser.current().isBracket("]") ? null : parser.expression(0);
        if (!parser.mayBuild() || node == null) {
            return null;
        }
        Ast result = new Ast.Slice(node, low, high, bracket.from());
        parser.expectBracket("]");
        return result;
    }
}
