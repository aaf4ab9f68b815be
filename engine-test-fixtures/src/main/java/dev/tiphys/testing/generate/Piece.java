package dev.tiphys.testing.generate;

import dev.tiphys.testing.pods.PodOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A template with all that it calls: a tree, so that every part of it is a workflow, too. */
sealed interface Piece {
    /** A leaf that succeeds. */
    Leaf PLAIN = new Leaf(Leaf.Kind.CONTAINER, List.of(), false, Traits.NONE);

    Traits traits();

    /** Pieces that it calls. */
    List<Piece> below();

    /** Smaller pieces in its place, the much smaller ones first. */
    Stream<Piece> smaller();

    int size();

    /** A leaf or a part of a piece in its place, if that is smaller. */
    static Stream<Piece> parts(Piece piece) {
        List<Piece> parts = new ArrayList<>();
        if (!piece.equals(PLAIN)) {
            parts.add(PLAIN);
        }
        parts.addAll(piece.below());
        return parts.stream();
    }

    /**
     * A template that is one task, or waits.
     *
     * @param runs what its pods do, in the order of executions of one node; none for success
     * @param output whether it has an output parameter
     */
    record Leaf(Kind kind, List<PodOutcome> runs, boolean output, Traits traits) implements Piece {
        /** Which type of template. */
        enum Kind {
            CONTAINER,
            SCRIPT,
            CONTAINER_SET,
            RESOURCE,
            HTTP,
            PLUGIN,
            SUSPEND,
            SUSPEND_FOR_A_WHILE;

            boolean writesFiles() {
                return this == CONTAINER || this == SCRIPT || this == CONTAINER_SET;
            }

            boolean waits() {
                return this == SUSPEND || this == SUSPEND_FOR_A_WHILE;
            }
        }

        public Leaf {
            runs = List.copyOf(runs);
        }

        @Override
        public List<Piece> below() {
            return List.of();
        }

        @Override
        public Stream<Piece> smaller() {
            return Stream.of(
                            parts(this),
                            kind == Kind.CONTAINER
                                    ? Stream.<Piece>empty()
                                    : Stream.of(new Leaf(Kind.CONTAINER, runs, output, traits)),
                            output ? Stream.<Piece>of(new Leaf(kind, runs, false, traits)) : Stream.<Piece>empty(),
                            traits.smaller().<Piece>map(other -> new Leaf(kind, runs, output, other)),
                            Smaller.lists(runs, 0, Outcomes::smaller)
                                    .<Piece>map(other -> new Leaf(kind, other, output, traits)))
                    .flatMap(all -> all);
        }

        @Override
        public int size() {
            int size = 1 + (kind == Kind.CONTAINER ? 0 : 1) + (output ? 1 : 0) + traits.size();
            return size + runs.stream().mapToInt(Outcomes::size).sum();
        }
    }

    /** A steps template. */
    record Steps(List<List<Use>> groups, boolean output, Traits traits) implements Piece {
        public Steps {
            groups = groups.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Piece> below() {
            return groups.stream().flatMap(List::stream).flatMap(Use::pieces).toList();
        }

        @Override
        public Stream<Piece> smaller() {
            return Stream.of(
                            parts(this),
                            Smaller.lists(groups, 1, group -> Smaller.lists(group, 1, Use::smaller))
                                    .<Piece>map(other -> new Steps(other, output, traits)),
                            output ? Stream.<Piece>of(new Steps(groups, false, traits)) : Stream.<Piece>empty(),
                            traits.smaller().<Piece>map(other -> new Steps(groups, output, other)))
                    .flatMap(all -> all);
        }

        @Override
        public int size() {
            int size = 2 + groups.size() + (output ? 1 : 0) + traits.size();
            return size
                    + groups.stream().flatMap(List::stream).mapToInt(Use::size).sum();
        }
    }

    /** A DAG template. */
    record Dag(List<Use> tasks, boolean failFast, boolean output, Traits traits) implements Piece {
        public Dag {
            tasks = List.copyOf(tasks);
        }

        @Override
        public List<Piece> below() {
            return tasks.stream().flatMap(Use::pieces).toList();
        }

        @Override
        public Stream<Piece> smaller() {
            return Stream.of(
                            parts(this),
                            Smaller.lists(tasks, 1, Use::smaller)
                                    .<Piece>map(other -> new Dag(other, failFast, output, traits)),
                            failFast ? Stream.<Piece>empty() : Stream.<Piece>of(new Dag(tasks, true, output, traits)),
                            output ? Stream.<Piece>of(new Dag(tasks, failFast, false, traits)) : Stream.<Piece>empty(),
                            traits.smaller().<Piece>map(other -> new Dag(tasks, failFast, output, other)))
                    .flatMap(all -> all);
        }

        @Override
        public int size() {
            int size = 2 + (failFast ? 0 : 1) + (output ? 1 : 0) + traits.size();
            return size + tasks.stream().mapToInt(Use::size).sum();
        }
    }
}
