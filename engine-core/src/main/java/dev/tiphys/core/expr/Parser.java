package dev.tiphys.core.expr;

import dev.tiphys.core.expr.Token.Kind;
import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of a source. A mistake does not throw: parsing goes on without building nodes until every loop has seen
 * it, because a mistake of the lexer that comes up meanwhile replaces the first one, as in Go.
 */
final class Parser extends TokenCursor {
    private final Predicate<String> overridden;
    private int predicateDepth;

    private Parser(String source, Predicate<String> overridden) {
        super(source);
        this.overridden = overridden;
    }

    /**
     * Parses a source as {@link #parseAnyHeight}, and refuses trees that are too high for what walks them.
     *
     * @param overridden whether a name of the environment hides the builtin of that name
     */
    static Ast parse(String source, Predicate<String> overridden) {
        Ast tree = parseAnyHeight(source, overridden);
        if (tree.height > MAX_DEPTH) {
            throw new SourceView(source).compileError(new Mistake(TOO_DEEP, 0));
        }
        return tree;
    }

    /**
     * Parses a source. Members of members, pipes and the like may make a high tree of it.
     *
     * @param overridden whether a name of the environment hides the builtin of that name
     */
    static Ast parseAnyHeight(String source, Predicate<String> overridden) {
        Parser parser = new Parser(source, overridden);
        parser.advance();
        Ast tree = parser.sequence();
        if (!parser.current.is(Kind.EOF)) {
            parser.unexpected();
        }
        Mistake mistake = parser.mistake;
        if (mistake != null || tree == null) {
            throw new SourceView(source).compileError(mistake == null ? new Mistake("no expression", 0) : mistake);
        }
        return tree;
    }

    // --- expressions ---

    @Nullable
    Ast sequence() {
        Ast first = expression(0);
        if (!current.isOperator(";")) {
            return first;
        }
        List<@Nullable Ast> parts = new ArrayList<>();
        parts.add(first);
        while (current.isOperator(";") && mistake == null) {
            advance();
            if (current.is(Kind.EOF)) {
                break;
            }
            parts.add(expression(0));
        }
        if (parts.size() == 1 || !mayBuild()) {
            return mistake == null ? first : null;
        }
        List<Ast> complete = complete(parts);
        return complete.isEmpty() ? null : new Ast.Sequence(complete, complete.get(0).from);
    }

    private static List<Ast> complete(List<? extends @Nullable Ast> parts) {
        List<Ast> complete = new ArrayList<>();
        for (Ast part : parts) {
            if (part == null) {
                return List.of();
            }
            complete.add(part);
        }
        return complete;
    }

    @Nullable
    Ast expression(int precedence) {
        if (mistake != null) {
            return null;
        }
        if (!enter()) {
            return null;
        }
        try {
            if (precedence == 0 && current.isOperator("let")) {
                return new BranchParser(this).let();
            }
            if (precedence == 0 && current.isOperator("if")) {
                return new BranchParser(this).conditionalIf();
            }
            Ast left = operators(primary(), precedence);
            return precedence == 0 ? new BranchParser(this).ternary(left) : left;
        } finally {
            leave();
        }
    }

    private @Nullable Ast operators(@Nullable Ast first, int precedence) {
        Ast left = first;
        String previous = "";
        Token operator = current;
        while (operator.is(Kind.OPERATOR) && mistake == null) {
            Token not = null;
            if (operator.value().equals("not")) {
                Token before = current;
                advance();
                if (!Operators.isNegatable(current.value())) {
                    unexpected();
                    break;
                }
                if (Operators.binary(current.value()) < precedence) {
                    stashed = current;
                    current = before;
                    break;
                }
                not = current;
                operator = current;
            }
            int own = Operators.binary(operator.value());
            if (own < 0 || own < precedence) {
                break;
            }
            advance();
            if (operator.value().equals("|")) {
                Token name = current;
                expectIdentifier();
                left = call(name, left, true);
            } else if (previous.equals("??") && !operator.value().equals("??")) {
                failAt(
                        operator,
                        "Operator (" + operator.value()
                                + ") and coalesce expressions (??) cannot be mixed. Wrap either by parentheses.");
                break;
            } else if (Operators.isComparison(operator.value())) {
                left = comparison(left, operator, own);
            } else {
                left = binary(left, operator, own, not);
                if (left == null) {
                    return null;
                }
            }
            previous = operator.value();
            operator = current;
        }
        return left;
    }

    private @Nullable Ast binary(@Nullable Ast left, Token operator, int precedence, @Nullable Token not) {
        Ast right = expression(Operators.isRightAssociative(operator.value()) ? precedence : precedence + 1);
        if (!mayBuild(left, right) || left == null || right == null) {
            return null;
        }
        Ast node = new Ast.Binary(operator.value(), left, right, operator.from());
        if (not == null) {
            return node;
        }
        return mayBuild() ? new Ast.Unary("not", node, not.from()) : null;
    }

    // 1 < x < 3 compares twice.
    private @Nullable Ast comparison(@Nullable Ast first, Token firstOperator, int precedence) {
        Ast left = first;
        Token operator = firstOperator;
        Ast root = null;
        while (true) {
            Ast right = expression(precedence + 1);
            if (!mayBuild(left, right) || left == null || right == null) {
                return null;
            }
            Ast compared = new Ast.Binary(operator.value(), left, right, operator.from());
            if (root == null) {
                root = compared;
            } else if (mayBuild()) {
                root = new Ast.Binary("&&", root, compared, operator.from());
            } else {
                return null;
            }
            left = right;
            operator = current;
            if (!operator.is(Kind.OPERATOR) || !Operators.isComparison(operator.value()) || mistake != null) {
                return root;
            }
            right.shared = true;
            advance();
        }
    }

    private @Nullable Ast primary() {
        Token token = current;
        if (token.is(Kind.OPERATOR)) {
            int unary = Operators.unary(token.value());
            if (unary >= 0) {
                advance();
                Ast operand = expression(unary);
                return mayBuild(operand) && operand != null
                        ? postfix(new Ast.Unary(token.value(), operand, token.from()))
                        : null;
            }
        }
        if (token.isBracket("(")) {
            advance();
            Ast inner = sequence();
            expectBracket(")");
            return postfix(inner);
        }
        if (predicateDepth > 0 && (token.isOperator("#") || token.isOperator("."))) {
            return pointer(token);
        }
        if (token.isOperator("::")) {
            advance();
            Token name = current;
            expectIdentifier();
            return postfix(call(name, null, false));
        }
        return secondary(token);
    }

    private @Nullable Ast pointer(Token token) {
        String name = "";
        if (token.isOperator("#")) {
            advance();
            if (current.is(Kind.IDENTIFIER)) {
                name = current.value();
                advance();
            }
        }
        return mayBuild() ? postfix(new Ast.Pointer(name, token.from())) : null;
    }

    private @Nullable Ast secondary(Token token) {
        return switch (token.kind()) {
            case IDENTIFIER -> {
                advance();
                yield named(token);
            }
            case NUMBER -> {
                advance();
                yield number(token);
            }
            case STRING -> {
                advance();
                yield mayBuild() ? postfix(Ast.Constant.of(token.value(), token.from())) : null;
            }
            case BYTES -> {
                advance();
                GoBytes bytes = GoBytes.of(GoStrings.encode(token.value()));
                yield mayBuild() ? postfix(Ast.Constant.of(bytes, token.from())) : null;
            }
            case BRACKET, OPERATOR, EOF -> collection(token);
        };
    }

    private @Nullable Ast collection(Token token) {
        if (token.isBracket("[")) {
            return postfix(new CollectionParser(this).list(token));
        }
        if (token.isBracket("{")) {
            return postfix(new CollectionParser(this).map(token));
        }
        unexpected();
        return null;
    }

    private @Nullable Ast named(Token token) {
        return switch (token.value()) {
            case "true", "false" -> mayBuild() ? Ast.Constant.of(token.value().equals("true"), token.from()) : null;
            case "nil" -> mayBuild() ? new Ast.Nil(token.from()) : null;
            default -> {
                if (current.isBracket("(")) {
                    yield postfix(call(token, null, true));
                }
                yield mayBuild() ? postfix(new Ast.Identifier(token.value(), token.from())) : null;
            }
        };
    }

    private @Nullable Ast number(Token token) {
        String text = token.value().replace("_", "");
        String lower = text.toLowerCase(Locale.ROOT);
        String kind = lower.startsWith("0x")
                ? "hex"
                : lower.contains(".") || lower.contains("e")
                        ? "float"
                        : lower.startsWith("0b") ? "binary" : lower.startsWith("0o") ? "octal" : "integer";
        Object value = 0L;
        try {
            value = kind.equals("float")
                    ? (Object) GoStrconv.parseFloat(text)
                    : (Object) GoStrconv.parseInt(text, kind.equals("integer") ? 10 : 0, 64);
        } catch (GoException e) {
            fail("invalid " + kind + " literal: " + e.getMessage());
        }
        return mayBuild() ? Ast.Constant.of(value, token.from()) : null;
    }

    // --- calls and what follows a value ---

    /**
     * A call of a name.
     *
     * @param piped the argument from the left of a pipe
     * @param checkOverrides whether a name of the environment comes before a builtin
     */
    @Nullable
    Ast call(Token name, @Nullable Ast piped, boolean checkOverrides) {
        boolean hidden = checkOverrides && overridden.test(name.value());
        return new CallParser(this).call(name, piped, hidden);
    }

    private @Nullable Ast postfix(@Nullable Ast node) {
        return new CallParser(this).postfix(node);
    }

    /** Parses a predicate: an expression in which {@code #} may stand. */
    @Nullable
    Ast predicate() {
        // Loops within loops take more of the stack than other nesting.
        depth++;
        Ast predicate = predicateBody();
        depth--;
        return predicate;
    }

    private @Nullable Ast predicateBody() {
        Token start = current;
        boolean braces = current.isBracket("{");
        if (braces) {
            advance();
        }
        predicateDepth++;
        Ast body;
        if (braces) {
            body = sequence();
        } else {
            body = expression(0);
            if (current.isOperator(";")) {
                fail("wrap predicate with brackets { and }");
            }
        }
        predicateDepth--;
        if (braces) {
            expectBracket("}");
        }
        return mayBuild(body) && body != null ? new Ast.Predicate(body, start.from()) : null;
    }
}
