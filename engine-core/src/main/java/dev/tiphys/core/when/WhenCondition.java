package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.when.WhenException.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition without tags, or with all of them replaced. Immutable and safe to share. */
public final class WhenCondition {
    private static final @Nullable Object[] NO_OPERANDS = {};

    private final String text;
    private final Node plan;

    private WhenCondition(String text, Node plan) {
        this.text = text;
        this.plan = plan;
    }

    /**
     * Reads a condition; an empty one always holds.
     *
     * @throws WhenException in the stages PARSE and TOKENS
     */
    public static WhenCondition parse(String text) {
        if (text.isEmpty()) {
            return new WhenCondition(text, new Node.Literal(true));
        }
        return new WhenCondition(text, plan(text, Source.of(text)));
    }

    private static Node plan(String text, Source source) {
        List<Token> tokens = tokens(text, source);
        return plan(text, tokens);
    }

    static List<Token> tokens(String text, Source source) {
        try {
            List<Token> tokens = Lexer.tokens(source);
            Syntax.check(tokens);
            Syntax.compilePatterns(tokens);
            // Argo plans twice: what cannot be planned fails before words become strings.
            Planner.plan(tokens);
            return tokens;
        } catch (WhenFailure e) {
            throw WhenException.of(Stage.PARSE, text, e.text());
        }
    }

    static Node plan(String text, List<Token> tokens) {
        try {
            Syntax.wordsToStrings(tokens);
            Syntax.check(tokens);
            Syntax.compilePatterns(tokens);
            return Planner.plan(tokens);
        } catch (WhenFailure e) {
            throw WhenException.of(Stage.TOKENS, text, e.text());
        }
    }

    /**
     * Whether the condition holds.
     *
     * @throws WhenException in the stages EVALUATE and RESULT
     */
    public boolean evaluate() {
        return evaluate(text, plan, NO_OPERANDS);
    }

    static boolean evaluate(String text, Node plan, @Nullable Object[] operands) {
        Object result;
        try {
            result = plan.evaluate(operands);
            if (!(result instanceof Boolean)) {
                throw WhenException.of(
                        Stage.RESULT,
                        text,
                        "Expected boolean evaluation for '" + text + "'. Got " + GoFormat.v(result));
            }
        } catch (WhenFailure e) {
            throw WhenException.of(Stage.EVALUATE, text, e.text());
        } catch (GoException e) {
            throw WhenException.of(Stage.EVALUATE, text, e.getMessage());
        }
        return (Boolean) result;
    }

    /** The text as it was read. */
    @Override
    public String toString() {
        return text;
    }
}
