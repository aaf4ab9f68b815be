package dev.tiphys.testing.pods;

import dev.tiphys.executor.Task;
import java.util.List;

/**
 * Rules for pods, as recorded cases have them: the first rule that matches decides; a pod without a rule succeeds after
 * a second.
 *
 * @param rules the rules, in order
 */
public record PodScript(List<PodRule> rules) implements PodBehaviour {
    /** Copies its list. */
    public PodScript {
        rules = List.copyOf(rules);
    }

    @Override
    public PodOutcome of(Task task, int execution) {
        for (PodRule rule : rules) {
            if (rule.matches(task)) {
                return rule.outcome(execution);
            }
        }
        return PodOutcome.SUCCESS;
    }
}
