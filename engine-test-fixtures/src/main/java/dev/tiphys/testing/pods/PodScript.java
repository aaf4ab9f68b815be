package dev.tiphys.testing.pods;

import dev.tiphys.executor.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules for all pods, and how often each node was executed. Not thread-safe. */
public final class PodScript {
    private final List<PodRule> rules;
    private final Map<String, Integer> executions = new HashMap<>();

    /** The first rule that matches decides; a pod without a rule succeeds after a second. */
    public PodScript(List<PodRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What this execution of the task does; counts it. */
    PodOutcome next(Task task) {
        int execution = executions.merge(task.nodeName(), 1, Integer::sum) - 1;
        for (PodRule rule : rules) {
            if (rule.matches(task)) {
                return rule.outcome(execution);
            }
        }
        return PodOutcome.SUCCESS;
    }
}
