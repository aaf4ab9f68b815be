package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads scripts by splitting their text at one operator after the other, from the weakest to the strongest.
 *
 * <p>The library that sets the rules has its own ways, all kept: a text in parentheses is unwrapped by its first and last
 * character, even if those are no pair; operands of an operator found while unwrapping are then split after their first
 * character, which fails unless they are one character long, quoted or in brackets.
 */
final class ScriptParser {
    /** Weakest first. At each level the text is split at the operator's first place outside of quotes and brackets. */
    private static final List<String> LEVELS = List.of(
            "||", "&&", "==", "!=", "<=", ">=", "<", ">", "=~", "!", "+", "-", "**", "*", "/", "%", "not in", "in", "@",
            "$");

    /** The level before the first that unwrapping inserts. */
    private static final int UNWRAPPED = -1;

    private static final int MAX_DEPTH = 200;

    private final Budget budget;
    private int depth;

    ScriptParser(Budget budget) {
        this.budget = budget;
    }

    Script parse(String text) {
        return new Script(text, operator(text, 0));
    }

    /** The operation that a text is, null when it is a bare value. */
    private @Nullable Operator operator(String source, int first) {
        if (++depth > MAX_DEPTH) {
            throw new GoException("expression is nested too deeply");
        }
        try {
            String text = GoText.trimSpace(source);
            int level = first;
            while (!text.isEmpty()) {
                budget.step(1 + text.length());
                String symbol = level == UNWRAPPED ? "" : LEVELS.get(level);
                boolean wrapped = text.startsWith("(") && text.endsWith(")") && text.length() > 1;
                if (wrapped) {
                    text = GoText.trimSpace(text.substring(1, text.length() - 1));
                    level = UNWRAPPED;
                }
                Operator found = split(text, symbol, level);
                if (found != null || level == LEVELS.size() - 1) {
                    return found;
                }
                level++;
            }
            return null;
        } finally {
            depth--;
        }
    }

    /** The operation of a text split at a symbol, its operands read at a level; null when there is no such split. */
    private @Nullable Operator split(String text, String symbol, int level) {
        int at = indexOutsideOfQuotes(text, symbol);
        if (at < 0) {
            return null;
        }
        boolean selector = symbol.equals("@") || symbol.equals("$");
        String right = GoText.trimSpace(text.substring(at + symbol.length()));
        if (right.isEmpty() && !selector) {
            return null;
        }
        Object rightOperand = operand(right, level);
        String left = GoText.trimSpace(text.substring(0, at));
        boolean prefix = selector || symbol.equals("!");
        if (left.isEmpty() && !prefix) {
            return null;
        }
        Object leftOperand = operand(left, level);
        if (prefix && leftOperand != null) {
            return null;
        }
        if (selector) {
            return Operators.selector(JsonPath.steps(text, budget, this));
        }
        return Operators.of(symbol, leftOperand, rightOperand);
    }

    private @Nullable Object operand(String text, int level) {
        Operator operator = operator(text, level);
        if (operator != null) {
            return operator;
        }
        String word = GoText.trimSpace(text);
        if (word.isEmpty()) {
            return null;
        }
        boolean list = word.startsWith("[") && word.endsWith("]");
        boolean map = word.startsWith("{") && word.endsWith("}");
        if (list || map) {
            try {
                Object value = Operands.json(word, budget);
                if (list ? value instanceof List : value instanceof Map) {
                    return value;
                }
            } catch (GoException e) {
                return word;
            }
        }
        return word;
    }

    /** Where a symbol stands outside of quotes and brackets; an empty one stands behind the first such character. */
    private static int indexOutsideOfQuotes(String text, String symbol) {
        boolean single = false;
        boolean twice = false;
        int square = 0;
        int round = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> round += single || twice || square > 0 ? 0 : 1;
                case ')' -> round -= single || twice || square > 0 ? 0 : 1;
                case '[' -> square += single || twice || round > 0 ? 0 : 1;
                case ']' -> square -= single || twice || round > 0 ? 0 : 1;
                case '\'' -> single ^= !(twice || square > 0 || round > 0);
                case '"' -> twice ^= !(single || square > 0 || round > 0);
                default -> {}
            }
            if (single || twice || square > 0 || round > 0) {
                continue;
            }
            int start = i + 1 - symbol.length();
            if (start >= 0 && text.startsWith(symbol, start)) {
                return start;
            }
        }
        return -1;
    }
}
