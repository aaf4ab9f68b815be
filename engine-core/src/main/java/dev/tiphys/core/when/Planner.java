package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the steps of evaluation from tokens that passed {@link Syntax}; what it does not reach is ignored. */
final class Planner {
    // Stack use grows with nesting; nobody writes this by hand.
    private static final int MAX_DEPTH = 200;

    private final List<Token> tokens;
    private int position;
    private int depth;

    private Planner(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Node plan(List<Token> tokens) {
        return new Planner(tokens).expression();
    }

    private Node expression() {
        if (++depth > MAX_DEPTH) {
            throw new WhenFailure("expression is nested more than " + MAX_DEPTH + " levels deep");
        }
        Node node = position < tokens.size() ? binary(0) : Node.Literal.NIL;
        depth--;
        return node;
    }

    private Node binary(int minLevel) {
        Node left = operand();
        for (Operator operator = peek(); operator != null && operator.level() >= minLevel; operator = peek()) {
            int level = operator.level();
            List<Node.Link> links = new ArrayList<>();
            while (operator != null && operator.level() == level) {
                position++;
                links.add(new Node.Link(operator, binary(level + 1)));
                operator = peek();
            }
            left = new Node.Chain(left, List.copyOf(links));
        }
        return left;
    }

    private @Nullable Operator peek() {
        if (position < tokens.size()
                && tokens.get(position).value() instanceof Operator operator
                && operator.kind() != TokenKind.PREFIX) {
            return operator;
        }
        return null;
    }

    private Node operand() {
        Token token = tokens.get(position++);
        return switch (token.kind()) {
            case PREFIX -> new Node.Prefix(operator(token), operand());
            case CLAUSE -> {
                Node inner = expression();
                // The closing parenthesis; a token that cannot go on from here is taken for it.
                position++;
                yield inner;
            }
            case CLAUSE_CLOSE -> {
                position--;
                yield Node.Literal.NIL;
            }
            case ACCESSOR -> {
                boolean argument =
                        position < tokens.size() && tokens.get(position).is(TokenKind.CLAUSE);
                yield new Node.Access(((DottedWord) value(token)).root(), argument ? expression() : null);
            }
            case NUMERIC, BOOLEAN, STRING, PATTERN, VARIABLE ->
                token.value() instanceof Operand operand
                        ? new Node.Slot(operand.index())
                        : new Node.Literal(token.value());
            case TIME -> new Node.Literal((double) ((GoTime) value(token)).epochSecond());
            default ->
                throw new WhenFailure("Unable to plan token kind: '" + token.kind() + "', value: '"
                        + operator(token).source() + "'");
        };
    }

    private static Operator operator(Token token) {
        return (Operator) value(token);
    }

    private static Object value(Token token) {
        Object value = token.value();
        if (value == null) {
            throw new IllegalStateException("a token without a value: " + token);
        }
        return value;
    }
}
