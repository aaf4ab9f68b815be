package dev.tiphys.testing.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.testing.generate.GeneratedCase;
import dev.tiphys.testing.generate.WorkflowArbitraries;
import dev.tiphys.testing.retry.RetryPromises.Promise;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What a manual retry promises. The seeds are fixed; {@link RetryHunt} looks among others. */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class RetryPromisesTest {
    @Provide
    Arbitrary<GeneratedCase> retried() {
        return WorkflowArbitraries.cases(RetryHunt.RETRIED);
    }

    @Provide
    Arbitrary<GeneratedCase> onlyTasksFail() {
        return WorkflowArbitraries.cases(RetryHunt.ONLY_TASKS_FAIL);
    }

    @Property(seed = "201")
    void thePlanOfARetryIsWhatItDoes(@ForAll("retried") GeneratedCase generated) {
        assertKept(Promise.PLAN_EQUALS_EFFECT, generated);
    }

    @Property(seed = "202")
    void whatARetryKeepsStaysAsItWas(@ForAll("retried") GeneratedCase generated) {
        assertKept(Promise.KEPT_STAYS, generated);
    }

    @Property(seed = "203")
    void aRetryNeverRunsATaskAgainWhoseNodeIsKept(@ForAll("retried") GeneratedCase generated) {
        assertKept(Promise.KEPT_RUNS_NOT_AGAIN, generated);
    }

    @Property(seed = "204")
    void aRetryLeavesNoOrphanAndNoDanglingChild(@ForAll("retried") GeneratedCase generated) {
        assertKept(Promise.NO_ORPHANS, generated);
    }

    @Property(seed = "205")
    void tasksThatSucceedTheSecondTimeGiveTheTreeOfTasksThatSucceededAtOnce(
            @ForAll("onlyTasksFail") GeneratedCase generated) {
        assertThat(RetryHunt.secondTime(generated)).isEmpty();
    }

    @Property(seed = "206")
    void aRetryOfARetryWorks(@ForAll("onlyTasksFail") GeneratedCase generated) {
        assertThat(RetryHunt.thirdTime(generated)).isEmpty();
    }

    private static void assertKept(Promise promise, GeneratedCase generated) {
        assertThat(RetryPromises.broken(generated.recorded(), promise)).isEmpty();
    }
}
