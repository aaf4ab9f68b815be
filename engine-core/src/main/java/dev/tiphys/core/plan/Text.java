package dev.tiphys.core.plan;

import dev.tiphys.core.when.WhenPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a manifest with its tags, read once. Filling it in is one pass: a value is text and stays text, whatever
 * it looks like.
 */
public final class Text {
    private final String source;
    private final List<String> literals;
    private final List<Tag> tags;
    private @Nullable WhenPlan condition;

    /**
     * @param source the tag with its braces
     * @param name what is between the braces, without blanks around; for an expression, what follows the equals sign
     * @param expression whether it is an expression
     */
    public record Tag(String source, String name, boolean expression) {}

    private Text(String source, List<String> literals, List<Tag> tags) {
        this.source = source;
        this.literals = List.copyOf(literals);
        this.tags = List.copyOf(tags);
    }

    public static Text of(String source) {
        int open = source.indexOf("{{");
        if (open < 0) {
            return new Text(source, List.of(source), List.of());
        }
        List<String> literals = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        int end = 0;
        while (open >= 0) {
            int close = source.indexOf("}}", open + 2);
            if (close < 0) {
                break;
            }
            literals.add(source.substring(end, open));
            String inner = source.substring(open + 2, close);
            boolean expression = inner.startsWith("=");
            tags.add(new Tag(
                    source.substring(open, close + 2), expression ? inner.substring(1) : inner.strip(), expression));
            end = close + 2;
            open = source.indexOf("{{", end);
        }
        literals.add(source.substring(end));
        return new Text(source, literals, tags);
    }

    public String source() {
        return source;
    }

    public boolean isLiteral() {
        return tags.isEmpty();
    }

    public List<Tag> tags() {
        return tags;
    }

    /** The name of the simple tag that this text is and nothing else; null if it is more or less. */
    public @Nullable String pureTag() {
        boolean pure = tags.size() == 1
                && !tags.get(0).expression()
                && literals.get(0).isEmpty()
                && literals.get(1).isEmpty();
        return pure ? tags.get(0).name() : null;
    }

    /** Whether a tag has a name, or an expression a word, that begins so. */
    public boolean mentions(String beginning) {
        for (Tag tag : tags) {
            if (tag.expression() ? tag.name().contains(beginning) : tag.name().startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** The text with its tags filled in. @throws PlanException if a known name cannot be resolved */
    public String render(Scope scope) throws PlanException {
        if (tags.isEmpty()) {
            return source;
        }
        if (tags.size() == 1 && literals.get(0).isEmpty() && literals.get(1).isEmpty()) {
            return value(tags.get(0), scope);
        }
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < tags.size(); i++) {
            text.append(value(tags.get(i), scope)).append(literals.get(i + 1));
        }
        return text.toString();
    }

    private static String value(Tag tag, Scope scope) throws PlanException {
        return tag.expression() ? Expressions.tag(tag, scope) : simple(tag, scope);
    }

    private static String simple(Tag tag, Scope scope) throws PlanException {
        Object value = scope.lookup(tag.name());
        if (value == null) {
            if (KnownNames.isKnown(tag.name())) {
                throw new PlanException("failed to resolve " + tag.source());
            }
            return tag.source();
        }
        if (value == Scope.ABSENT) {
            throw new PlanException("unable to substitute " + tag.source()
                    + ": output is an absent optional (skipped/omitted node with no default)");
        }
        return value.toString();
    }

    /** This text as a condition. */
    public WhenPlan condition() {
        if (condition == null) {
            condition = WhenPlan.of(literals);
        }
        return condition;
    }

    /** The values of the tags, in their order. */
    public List<String> values(Scope scope) throws PlanException {
        List<String> values = new ArrayList<>(tags.size());
        for (Tag tag : tags) {
            values.add(value(tag, scope));
        }
        return values;
    }

    @Override
    public String toString() {
        return source;
    }
}
