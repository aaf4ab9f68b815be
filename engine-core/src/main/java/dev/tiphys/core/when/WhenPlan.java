package dev.tiphys.core.when;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition with tags, read once: every tag is an operand, or part of one, so that no value ever becomes syntax. A
 * bare tag is a number, true or false if its value reads so, else text; a tag in quotes is part of that text; a
 * condition that is one tag and nothing else is read as a condition, as Argo does. Immutable and safe to share.
 */
public final class WhenPlan {
    private final List<String> literals;
    private final boolean onlyTag;
    private final boolean escapedTag;
    private final List<Operand> operands;
    private final boolean[] refusesDate;
    private final Node plan;
    private final @Nullable WhenException mistake;

    private WhenPlan(
            List<String> literals,
            List<Operand> operands,
            boolean[] refusesDate,
            Node plan,
            @Nullable WhenException mistake) {
        this.literals = literals;
        this.onlyTag = literals.size() == 2 && literals.stream().allMatch(String::isBlank);
        this.escapedTag = literals.subList(0, literals.size() - 1).stream().anyMatch(l -> l.endsWith("\\"));
        this.operands = operands;
        this.refusesDate = refusesDate;
        this.plan = plan;
        this.mistake = mistake;
    }

    /**
     * Reads a condition.
     *
     * @param literals the text before, between and behind the tags: one more than there are tags
     */
    public static WhenPlan of(List<String> literals) {
        List<String> parts = List.copyOf(literals);
        String shown = String.join("{{…}}", parts);
        if (parts.size() == 1 && shown.isEmpty()) {
            return new WhenPlan(parts, List.of(), new boolean[0], new Node.Literal(true), null);
        }
        try {
            List<Token> tokens = WhenCondition.tokens(shown, Source.of(parts));
            List<Operand> operands = new ArrayList<>();
            boolean[] refusesDate = new boolean[tokens.size()];
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).value() instanceof Operand operand) {
                    refusesDate[operands.size()] = refusesDate(tokens, i);
                    operands.add(operand);
                }
            }
            return new WhenPlan(parts, List.copyOf(operands), refusesDate, WhenCondition.plan(shown, tokens), null);
        } catch (WhenException e) {
            return new WhenPlan(parts, List.of(), new boolean[0], Node.Literal.NIL, e);
        }
    }

    // A date may not stand behind an arithmetic operator, nor before a ternary one.
    private static boolean refusesDate(List<Token> tokens, int at) {
        boolean afterArithmetic = at > 0 && !tokens.get(at - 1).kind().mayPrecede(TokenKind.TIME);
        boolean beforeTernary = at + 1 < tokens.size()
                && !TokenKind.TIME.mayPrecede(tokens.get(at + 1).kind());
        return afterArithmetic || beforeTernary;
    }

    /** How many tags there are. */
    public int tagCount() {
        return literals.size() - 1;
    }

    /**
     * Evaluates the condition; never throws for what a value is.
     *
     * @param values the values of the tags, in their order
     */
    public WhenOutcome evaluate(List<String> values) {
        if (values.size() != tagCount()) {
            throw new IllegalArgumentException("%d values for %d tags".formatted(values.size(), tagCount()));
        }
        String text = splice(values);
        if (onlyTag) {
            return asText(text);
        }
        WhenOutcome mine = withOperands(text, values);
        return mine.failure() == null && isPlain(values) ? mine : mine.beside(asText(text));
    }

    private String splice(List<String> values) {
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < values.size(); i++) {
            text.append(values.get(i)).append(literals.get(i + 1));
        }
        return text.toString();
    }

    private boolean isPlain(List<String> values) {
        if (values.isEmpty()) {
            return true;
        }
        for (Operand operand : operands) {
            if (!operand.isPlain(values)) {
                return false;
            }
        }
        return !escapedTag;
    }

    private WhenOutcome withOperands(String text, List<String> values) {
        if (mistake != null) {
            return WhenOutcome.failed(text, mistake.about(text), false);
        }
        try {
            return WhenOutcome.of(text, WhenCondition.evaluate(text, plan, fill(values)), false);
        } catch (WhenException e) {
            return WhenOutcome.failed(text, e, false);
        }
    }

    private @Nullable Object[] fill(List<String> values) {
        @Nullable Object[] filled = new @Nullable Object[operands.size()];
        for (int i = 0; i < filled.length; i++) {
            try {
                filled[i] = operands.get(i).value(values, refusesDate[i]);
            } catch (WhenFailure e) {
                // Counts only if evaluation gets there.
                filled[i] = e;
            }
        }
        return filled;
    }

    private static WhenOutcome asText(String text) {
        try {
            return WhenOutcome.of(text, WhenCondition.parse(text).evaluate(), false);
        } catch (WhenException e) {
            return WhenOutcome.failed(text, e, false);
        }
    }
}
