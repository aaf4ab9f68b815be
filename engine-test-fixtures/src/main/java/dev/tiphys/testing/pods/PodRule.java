package dev.tiphys.testing.pods;

import dev.tiphys.executor.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pods of some nodes do.
 *
 * @param node the exact name of the node; null for any
 * @param template the template's name; null for any
 * @param outcomes one for each execution of a node, in order; the last one repeats; with none they succeed
 */
public record PodRule(@Nullable String node, @Nullable String template, List<PodOutcome> outcomes) {
    /** Copies its list. */
    public PodRule {
        outcomes = List.copyOf(outcomes);
    }

    boolean matches(Task task) {
        return (node == null || node.equals(task.nodeName()))
                && (template == null || template.equals(task.templateName()));
    }

    PodOutcome outcome(int execution) {
        return outcomes.isEmpty() ? PodOutcome.SUCCESS : outcomes.get(Math.min(execution, outcomes.size() - 1));
    }
}
