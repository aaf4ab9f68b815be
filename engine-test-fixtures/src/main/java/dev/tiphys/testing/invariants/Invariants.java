package dev.tiphys.testing.invariants;

import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.assertions.RunTree;
import dev.tiphys.testing.conformance.Played;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The invariants of the engine. */
public final class Invariants {
    /** Every run ends: after its user has done all that can be done, nothing waits for ever. */
    public static final Invariant EVERY_RUN_ENDS = invariant("every run ends", OpenEnds::endless);

    /** When a run has ended, nothing is left open: no node, no task, no lock, no timer, no daemon. */
    public static final Invariant NOTHING_IS_LEFT_OPEN =
            invariant("when a run has ended, nothing is left open", OpenEnds::of);

    /** The phase of a run follows from its nodes, that of a group from what it holds. */
    public static final Invariant PHASES_FOLLOW = invariant(
            "a failure is never hidden and never invented",
            played -> both(Phases.of(played), Composites.hidden(played)));

    /** No task of a DAG begins before those have ended that it depends on. */
    public static final Invariant DEPENDENTS_WAIT = invariant("what depends on a task waits for it", Composites::early);

    /** No task twice for one attempt, no surplus attempt, no attempt beside another. */
    public static final Invariant ONCE_IS_ONCE = invariant("once is once", Onces::of);

    /** Never more tasks at a time than a limit allows. */
    public static final Invariant LIMITS_HOLD = invariant("limits make wait", LimitsHeld::of);

    /** No tag with a known name is handed to a task as text. */
    public static final Invariant NO_TAG_IS_LEFT =
            invariant("a known name that cannot be resolved is an error", TagsLeft::of);

    /** Children exist, groups run while their children do, times and counts are in order. */
    public static final Invariant BOOKS_ARE_TRUE = invariant("the bookkeeping is true", Books::of);

    /** After stop or terminate a run ends without its user. */
    public static final Invariant STOP_ENDS = invariant("stop and terminate always end the run", Stops::of);

    /** A retry keeps what it says it keeps, and runs what it says it runs. */
    public static final Invariant RETRY_KEEPS = invariant("a retry keeps what succeeded", Retries::of);

    private static final List<Invariant> ALL = List.of(
            EVERY_RUN_ENDS,
            NOTHING_IS_LEFT_OPEN,
            PHASES_FOLLOW,
            DEPENDENTS_WAIT,
            ONCE_IS_ONCE,
            LIMITS_HOLD,
            NO_TAG_IS_LEFT,
            BOOKS_ARE_TRUE,
            STOP_ENDS,
            RETRY_KEEPS);

    private Invariants() {}

    private record Named(String promise, Function<Played, List<String>> check) implements Invariant {
        @Override
        public List<String> broken(Played played) {
            return played.invalid() ? List.of() : check.apply(played);
        }

        @Override
        public String toString() {
            return promise;
        }
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static Invariant invariant(String promise, Function<Played, List<String>> check) {
        return new Named(promise, check);
    }

    /** All invariants that can be seen in one run. */
    public static List<Invariant> all() {
        return ALL;
    }

    /** Everything that is broken, each with its promise. */
    public static List<String> broken(Played played) {
        List<String> broken = new ArrayList<>();
        for (Invariant invariant : ALL) {
            invariant.broken(played).forEach(what -> broken.add(invariant.promise() + ": " + what));
        }
        return broken;
    }

    /**
     * Checks everything.
     *
     * @throws AssertionError that says what is broken and shows the run
     */
    public static void assertHold(Played played) {
        List<String> broken = broken(played);
        if (!broken.isEmpty()) {
            RunSnapshot end = played.end();
            throw new AssertionError(String.join("\n", broken) + "\n" + RunTree.of(end));
        }
    }
}
