package dev.tiphys.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * What a retry would do: a value, computed without changing anything. Applying it does exactly this.
 *
 * @param runId the run it was made for
 * @param options what was asked
 * @param entries one for each node of the run, in the tree's order: each after the one that it is a part of
 */
public record RetryPlan(String runId, RetryOptions options, List<Entry> entries) {
    /** Copies the list. */
    public RetryPlan {
        entries = entries instanceof MadeWhenRead ? entries : List.copyOf(entries);
    }

    /** A plan whose entries are made when they are read. */
    public static RetryPlan of(String runId, RetryOptions options, Source source) {
        return new RetryPlan(runId, options, new MadeWhenRead(source));
    }

    /** Gives the entries of a plan; always the same ones. */
    public interface Source {
        /** How many there are. */
        int size();

        /** What becomes of the node at a position. */
        Action action(int position);

        /** The entry at a position. */
        Entry entry(int position);

        /** The entries of the nodes that are not kept, in the tree's order. */
        default List<Entry> changes() {
            return IntStream.range(0, size())
                    .filter(position -> action(position) != Action.KEEP)
                    .mapToObj(this::entry)
                    .toList();
        }
    }

    /** What becomes of a node. */
    public enum Action {
        /** Stays as it is, with its times and outputs. */
        KEEP,
        /** A group that goes on: Running again, its kept children stay. A daemon that is started again. */
        RESET,
        /** Taken away; it is made anew if it is reached again. */
        REMOVE
    }

    /**
     * What becomes of one node.
     *
     * @param node the node's full name
     * @param depth how many nodes it lies in
     * @param action what becomes of it
     * @param runsTask whether it stands for a task that will run again
     * @param reason why
     */
    public record Entry(String node, int depth, Action action, boolean runsTask, String reason) {}

    /** The nodes that are not kept, in the tree's order. */
    public List<Entry> changes() {
        if (entries instanceof MadeWhenRead made) {
            return made.changes();
        }
        return entries.stream().filter(entry -> entry.action != Action.KEEP).toList();
    }

    /** The full names of the nodes whose tasks run again. */
    public List<String> tasks() {
        return changes().stream().filter(Entry::runsTask).map(Entry::node).toList();
    }

    /** The plan as a tree in text, with the reasons; long rows of nodes that are kept are summed up. */
    public String tree() {
        return RetryPlanText.of(this);
    }

    private static final class MadeWhenRead extends AbstractList<Entry> implements RandomAccess {
        private final Source source;

        MadeWhenRead(Source source) {
            this.source = source;
        }

        @Override
        public Entry get(int position) {
            return source.entry(position);
        }

        @Override
        public int size() {
            return source.size();
        }

        List<Entry> changes() {
            return source.changes();
        }
    }
}
