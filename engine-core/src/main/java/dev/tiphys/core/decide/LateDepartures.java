package dev.tiphys.core.decide;

import dev.tiphys.core.retry.Difference;
import dev.tiphys.core.retry.PlannedRetry;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a retry departed from Argo. To tell, one has to look at the whole run: done when somebody asks, once. */
final class LateDepartures {
    private @Nullable PlannedRetry retry;
    private Set<String> codes = Set.of();

    LateDepartures(PlannedRetry retry) {
        this.retry = retry;
    }

    synchronized Set<String> codes() {
        if (retry != null) {
            codes = retry.differences().stream()
                    .map(LateDepartures::code)
                    .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
            retry = null;
        }
        return codes;
    }

    private static String code(Difference difference) {
        return switch (difference) {
            case KEPT -> Departure.RETRY_KEEPS;
            case HOOK_DOES_NOT_BLOCK -> Departure.RETRY_PAST_HOOKS;
            case CAUSE_OF_FAILURE -> Departure.RETRY_CAUSES;
            case EVERY_FAILURE -> Departure.RETRY_EVERY_FAILURE;
            case ATTEMPTS -> Departure.RETRY_ATTEMPTS;
            case DEPENDENTS -> Departure.RETRY_DEPENDENTS;
            case PARAMETERS -> Departure.RETRY_PARAMETERS;
            case ATTENDANTS -> Departure.RETRY_ATTENDANTS;
            case NAMES -> Departure.RETRY_NAMES;
            case SELECTION -> Departure.RETRY_SELECTION;
            case DAEMONS -> Departure.RETRY_DAEMONS;
        };
    }
}
