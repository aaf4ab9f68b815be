package dev.tiphys.core.lint;

import java.util.Set;

/**
 * How to look.
 *
 * @param mode how much must be there
 * @param silenced codes of warnings and notes that nobody wants to see; errors stay
 * @param texts the text of what was read, for comments that silence findings and for values that YAML changed
 */
public record LintOptions(LintMode mode, Set<String> silenced, SourceTexts texts) {
    /** Nothing silenced, files read again where their text is needed. */
    public static LintOptions of(LintMode mode) {
        return new LintOptions(mode, Set.of(), SourceTexts.files());
    }

    /** Copies the set. */
    public LintOptions {
        silenced = Set.copyOf(silenced);
    }

    /** The same with other codes silenced. */
    public LintOptions silencing(Set<String> codes) {
        return new LintOptions(mode, codes, texts);
    }

    /** The same with other texts. */
    public LintOptions withTexts(SourceTexts other) {
        return new LintOptions(mode, silenced, other);
    }
}
