package dev.tiphys.core.plan;

import dev.tiphys.core.template.ConditionTemplate;
import dev.tiphys.core.template.Rendered;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.Strictness;
import dev.tiphys.core.template.Tag;
import dev.tiphys.core.template.TemplateException;
import dev.tiphys.core.template.TextTemplate;
import dev.tiphys.core.when.WhenOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of a manifest, read once, with failures as outcomes: names that the engine knows must be there, other tags are text. */
public final class Text {
    private static final Strictness BEFORE_ATTEMPTS = name -> !ofAttempt(name) && Strictness.KNOWN.mustResolve(name);

    private static final Strictness BEFORE_ITEMS = name -> !ofItem(name) && Strictness.KNOWN.mustResolve(name);

    private final TextTemplate template;
    private @Nullable ConditionTemplate condition;

    private Text(TextTemplate template) {
        this.template = template;
    }

    public static Text of(String source) {
        return new Text(TextTemplate.parse(source));
    }

    public String source() {
        return template.source();
    }

    public boolean isLiteral() {
        return template.isLiteral();
    }

    /** The name of the simple tag that this text is and nothing else; null if it is more or less. */
    public @Nullable String pureTag() {
        return template.onlyName().orElse(null);
    }

    private static boolean ofAttempt(String name) {
        return name.equals("retries") || name.startsWith("lastRetry") || name.startsWith("pod");
    }

    private static boolean ofItem(String name) {
        return name.equals("item") || name.startsWith("item.");
    }

    /** Whether there is a tag with a name that does not belong to the engine. */
    public boolean hasForeignTags(Scope scope) {
        for (Tag tag : template.tags()) {
            for (String name : tag.names()) {
                String root = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
                boolean function = tag.isExpression() && scope.functions().containsKey(root);
                if (!function && !Strictness.KNOWN.mustResolve(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether Argo cannot fill in a value. */
    public static boolean isUnfit(String value) {
        return !TextTemplate.survives(value);
    }

    /** Whether Argo loses the text that this one has become. */
    public boolean isLostInArgo(String rendered) {
        return template.isLostInArgo(rendered);
    }

    /** Whether Argo would fill a value in once more, and make something else of it. */
    public static boolean isAlive(String value, Scope scope) {
        return value.contains("{{") && TextTemplate.parse(value).isAlive(scope);
    }

    /** Whether it asks for something that only an attempt knows. */
    public boolean mentionsAttempt() {
        return mentions("retries") || mentions("lastRetry") || mentions("pod.");
    }

    /** Its tags, those inside of others first. */
    public List<Tag> tags() {
        return template.tags();
    }

    /** Whether there is an expression in it. */
    public boolean hasExpressions() {
        for (Tag tag : template.tags()) {
            if (tag.isExpression()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a tag asks for a name that begins so. */
    public boolean mentions(String beginning) {
        for (Tag tag : template.tags()) {
            if (tag.isExpression() && tag.content().contains(beginning)) {
                return true;
            }
            for (String name : tag.names()) {
                if (name.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a tag asks for a name that does not begin so. */
    public boolean mentionsMoreThan(String beginning) {
        for (Tag tag : template.tags()) {
            for (String name : tag.names()) {
                if (!name.startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text with its tags filled in. @throws PlanException if a known name cannot be resolved */
    public String render(Scope scope) throws PlanException {
        return render(scope, false);
    }

    /**
     * The text with its tags filled in.
     *
     * @param beforeAttempts whether what only an attempt knows may stay as text
     * @throws PlanException if a known name cannot be resolved
     */
    public String render(Scope scope, boolean beforeAttempts) throws PlanException {
        try {
            return template.render(scope, strictness(beforeAttempts));
        } catch (TemplateException e) {
            throw PlanException.of(e);
        }
    }

    /**
     * Which names must be resolved.
     *
     * @param beforeAttempts whether what only an attempt knows may stay as text
     */
    public static Strictness strictness(boolean beforeAttempts) {
        return beforeAttempts ? BEFORE_ATTEMPTS : Strictness.KNOWN;
    }

    /** The text with those tags filled in that can be. */
    public String renderWhatIsKnown(Scope scope) {
        Rendered rendered = template.tryRender(scope, Strictness.NONE);
        return rendered.failure() == null ? rendered.text() : source();
    }

    /**
     * This text as a condition.
     *
     * @param beforeItems whether tags of a loop's item may stay as text
     * @throws PlanException if a known name cannot be resolved
     */
    public WhenOutcome test(Scope scope, boolean beforeItems) throws PlanException {
        if (condition == null) {
            condition = ConditionTemplate.of(template);
        }
        try {
            return condition.evaluate(scope, beforeItems ? BEFORE_ITEMS : Strictness.KNOWN);
        } catch (TemplateException e) {
            throw PlanException.of(e);
        }
    }

    @Override
    public String toString() {
        return template.source();
    }
}
