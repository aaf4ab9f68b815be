package dev.tiphys.engine;

import java.util.List;

/**
 * What a retry would do: a value, computed without changing anything. Applying it does exactly this.
 *
 * @param runId the run it was made for
 * @param options what was asked
 * @param entries one for each node of the run, in the tree's order
 */
public record RetryPlan(String runId, RetryOptions options, List<Entry> entries) {
    /** Copies the list. */
    public RetryPlan {
        entries = List.copyOf(entries);
    }

    /** What becomes of a node. */
    public enum Action {
        /** Stays as it is, with its times and outputs. */
        KEEP,
        /** A group that goes on: Running again, its kept children stay. */
        RESET,
        /** Taken away; it is made anew if it is reached again. */
        REMOVE
    }

    /**
     * What becomes of one node.
     *
     * @param node the node's full name
     * @param action what becomes of it
     * @param runsTask whether it stands for a task that will run again
     * @param reason why
     */
    public record Entry(String node, Action action, boolean runsTask, String reason) {}
}
