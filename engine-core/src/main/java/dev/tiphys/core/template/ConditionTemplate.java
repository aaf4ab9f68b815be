package dev.tiphys.core.template;

import dev.tiphys.core.when.WhenOutcome;
import dev.tiphys.core.when.WhenPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code when} condition with its tags, read once. Immutable and safe to share. */
public final class ConditionTemplate {
    private final TextTemplate text;
    private final WhenPlan plan;

    private ConditionTemplate(TextTemplate text, WhenPlan plan) {
        this.text = text;
        this.plan = plan;
    }

    /** Reads a condition; what is wrong with it shows when it is evaluated. */
    public static ConditionTemplate parse(String source) {
        return of(TextTemplate.parse(source));
    }

    /** The condition that a text is. */
    public static ConditionTemplate of(TextTemplate text) {
        return new ConditionTemplate(text, WhenPlan.of(literals(text.segments(), null)));
    }

    public TextTemplate text() {
        return text;
    }

    /** Whether the condition has no tags, and so the same outcome everywhere. */
    public boolean isLiteral() {
        return text.isLiteral();
    }

    /**
     * Evaluates the condition. Tags that stay unresolved are part of its text.
     *
     * @throws TemplateException when a tag that must be resolved cannot be
     */
    public WhenOutcome evaluate(Scope scope, Strictness strictness) {
        if (text.mistake().isPresent()) {
            text.render(scope, strictness);
        }
        List<Segment> segments = text.segments();
        List<@Nullable String> resolved = new ArrayList<>(segments.size());
        List<String> values = new ArrayList<>(segments.size());
        boolean complete = true;
        for (Segment segment : segments) {
            String value = segment.resolve(scope, strictness);
            resolved.add(value);
            if (value == null) {
                complete = false;
            } else if (!(segment instanceof Literal)) {
                values.add(value);
            }
        }
        return (complete ? plan : WhenPlan.of(literals(segments, resolved))).evaluate(values);
    }

    // The texts around the tags; a tag without a value is text itself.
    private static List<String> literals(List<Segment> segments, @Nullable List<@Nullable String> resolved) {
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment instanceof Literal || (resolved != null && resolved.get(i) == null)) {
                literal.append(segment.source());
            } else {
                literals.add(literal.toString());
                literal.setLength(0);
            }
        }
        literals.add(literal.toString());
        return literals;
    }

    @Override
    public String toString() {
        return text.source();
    }
}
