package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;

/** Values that become part of a program: whoever sets them can run what they like. */
final class ScriptNotes {
    private ScriptNotes() {}

    static void check(SpecView view, Warnings warnings) {
        for (Unit unit : view.units()) {
            Node source = unit.template().node().get("script", "source");
            boolean[] found = {false};
            Tags.forEach(
                    source.text(),
                    tag -> found[0] |= tag.contains("inputs.parameters")
                            || tag.contains("outputs")
                            || tag.contains("workflow.parameters"));
            if (found[0]) {
                warnings.note(
                        LintCode.SCRIPT_INJECTION,
                        source,
                        "values are put into the text of the script, where they can change what it does",
                        Advice.of("hand them over as env or args"));
            }
        }
    }
}
