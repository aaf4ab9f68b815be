package dev.tiphys.core.lint;

import dev.tiphys.engine.TemplateReferencing;
import java.util.Set;

/**
 * How to look.
 *
 * @param mode how much must be there
 * @param silenced codes of warnings and notes that nobody wants to see; errors stay
 * @param texts the text of what was read, for comments that silence findings and for values that YAML changed
 * @param referencing whether workflows must refer to a template, and may say nothing of their own beside it
 */
public record LintOptions(LintMode mode, Set<String> silenced, SourceTexts texts, TemplateReferencing referencing) {
    /** Nothing silenced, files read again where their text is needed. */
    public static LintOptions of(LintMode mode) {
        return new LintOptions(mode, Set.of(), SourceTexts.files());
    }

    /** Workflows of any kind. */
    public LintOptions(LintMode mode, Set<String> silenced, SourceTexts texts) {
        this(mode, silenced, texts, TemplateReferencing.FREE);
    }

    /** Copies the set. */
    public LintOptions {
        silenced = Set.copyOf(silenced);
    }

    /** The same with other codes silenced. */
    public LintOptions silencing(Set<String> codes) {
        return new LintOptions(mode, codes, texts, referencing);
    }

    /** The same with other texts. */
    public LintOptions withTexts(SourceTexts other) {
        return new LintOptions(mode, silenced, other, referencing);
    }

    /** The same with another rule about templates. */
    public LintOptions withReferencing(TemplateReferencing other) {
        return new LintOptions(mode, silenced, texts, other);
    }
}
