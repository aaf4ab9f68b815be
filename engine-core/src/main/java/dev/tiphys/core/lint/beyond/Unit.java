package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.List;

/**
 * A template of the object, inline ones included.
 *
 * @param template the template
 * @param calls what it runs: steps, tasks, their hooks and exit handlers
 * @param inLoop whether it is an inline template of something that loops
 */
record Unit(TemplateNode template, List<Call> calls, boolean inLoop) {
    /** How messages call it. */
    String label() {
        return template.name().isEmpty() ? "the inline template" : "template '" + template.name() + "'";
    }
}
