package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.manifest.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong at a place.
 *
 * @param code what it is
 * @param severity how bad it is
 * @param at where; in the document that is looked at
 * @param message in Argo's words where Argo has words for it
 * @param suggestion what to write instead; null when nobody knows
 * @param cause where it comes from, in another document; null when it lies where it is reported
 */
public record Mistake(
        LintCode code,
        Severity severity,
        Node at,
        String message,
        @Nullable String suggestion,
        @Nullable Node cause) {
    /** That more was found than is kept; as severe as the worst that was left out. */
    public static Mistake tooMany(int kept, Severity severity, Node document) {
        String message = "there are more than " + kept + " findings in this document; the others are not shown";
        return new Mistake(LintCode.TOO_MANY_FINDINGS, severity, document, message, null, null);
    }
}
