package dev.tiphys.core.when;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a condition with tags.
 *
 * @param text the condition with the tags' values in their places, as Argo shows it: {@code when 'a == b' evaluated
 *     false}
 * @param holds the result; false when there is an error
 * @param failure why there is no result, or null
 * @param departed whether Argo, which splices the values into the text, would have come to another outcome
 */
public record WhenOutcome(
        String text, boolean holds, @Nullable WhenException failure, boolean departed) {
    static WhenOutcome of(String text, boolean holds, boolean departed) {
        return new WhenOutcome(text, holds, null, departed);
    }

    static WhenOutcome failed(String text, WhenException failure, boolean departed) {
        return new WhenOutcome(text, false, failure, departed);
    }

    /** Argo's message when there is no result. */
    public Optional<String> error() {
        return Optional.ofNullable(failure).map(WhenException::getMessage);
    }

    /** Argo's message for a condition that does not hold. */
    public String skipMessage() {
        return "when '" + text + "' evaluated false";
    }

    WhenOutcome withDeparture(boolean nowDeparted) {
        return new WhenOutcome(text, holds, failure, nowDeparted);
    }

    private boolean agreesWith(WhenOutcome other) {
        return holds == other.holds && (failure == null) == (other.failure == null);
    }

    /** This outcome beside Argo's: two errors are one and the same, then Argo's message counts. */
    WhenOutcome beside(WhenOutcome argo) {
        return agreesWith(argo) ? argo : withDeparture(true);
    }
}
