package dev.tiphys.testing.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.decide.DeciderOptions;
import dev.tiphys.core.decide.Deciders;
import dev.tiphys.testing.conformance.CaseEngine;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.Step;
import dev.tiphys.testing.generate.GeneratedCase;
import dev.tiphys.testing.generate.WorkflowArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * The promises of the README, each for random workflows, pods and users. The seeds are fixed, so that a build says the
 * same every time; {@link Hunt} looks among other seeds, for as long as one likes.
 */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class PromisesTest {
    private static final CaseEngine DECIDER = CaseEngine.decider();
    private static final CaseEngine FULL_WALK =
            CaseEngine.decider(new Deciders(DeciderOptions.DEFAULTS.withFullWalk(true)));

    @Provide
    Arbitrary<GeneratedCase> cases() {
        return WorkflowArbitraries.cases();
    }

    @Property(seed = "101")
    void everyRunEnds(@ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.EVERY_RUN_ENDS, generated);
    }

    @Property(seed = "102")
    void whenARunHasEndedNothingIsLeftOpen(@ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.NOTHING_IS_LEFT_OPEN, generated);
    }

    @Property(seed = "103")
    void aFailureIsNeverHiddenAndNeverInventedForAParentsPhaseFollowsFromItsChildren(
            @ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.PHASES_FOLLOW, generated);
    }

    @Property(seed = "104")
    void onceIsOnce(@ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.ONCE_IS_ONCE, generated);
    }

    @Property(seed = "105")
    void limitsMakeWait(@ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.LIMITS_HOLD, generated);
    }

    @Property(seed = "106")
    void whatDependsOnATaskWaitsForIt(@ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.DEPENDENTS_WAIT, generated);
    }

    @Property(seed = "107")
    void aKnownNameIsNeverHandedToATaskAsText(@ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.NO_TAG_IS_LEFT, generated);
    }

    @Property(seed = "108")
    void theBookkeepingIsTrueForEveryChildExistsAndNamesWhatItLiesIn(@ForAll("cases") GeneratedCase generated) {
        // a known gap: what a memoized resubmit takes over behind a group that hits the cache hangs below nothing
        Assume.that(generated.recorded().timeline().stream().noneMatch(PromisesTest::isMemoized));
        assertKept(Invariants.BOOKS_ARE_TRUE, generated);
    }

    private static boolean isMemoized(Step step) {
        return step instanceof Step.Resubmit resubmit && resubmit.options().memoized();
    }

    @Property(seed = "109")
    void stopAndTerminateAlwaysEndTheRun(@ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.STOP_ENDS, generated);
    }

    @Property(seed = "110")
    void aRetryKeepsWhatSucceeded(@ForAll("cases") GeneratedCase generated) {
        assertKept(Invariants.RETRY_KEEPS, generated);
    }

    @Property(seed = "111")
    void theSameEventsGiveTheSameSnapshotByteForByte(@ForAll("cases") GeneratedCase generated) {
        assertThat(recording(generated, CaseEngine.decider())).isEqualTo(recording(generated, DECIDER));
    }

    @Property(seed = "112")
    void decidingOnlyAboutWhatChangedGivesTheTreeOfAFullWalk(@ForAll("cases") GeneratedCase generated) {
        assertThat(recording(generated, DECIDER)).isEqualTo(recording(generated, FULL_WALK));
    }

    private static String recording(GeneratedCase generated, CaseEngine engine) {
        return Played.of(generated.recorded(), engine).recording().toString();
    }

    private static void assertKept(Invariant promise, GeneratedCase generated) {
        assertThat(promise.broken(Played.of(generated.recorded(), DECIDER)))
                .as(promise.promise())
                .isEmpty();
    }
}
