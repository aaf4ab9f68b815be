package dev.tiphys.core.decide;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a round.
 *
 * @param effects what to do, in this order
 * @param again whether another round shall follow at once, even if nothing happens
 * @param wakeAt when a round is due if nothing happens before, or null
 * @param changed whether the state differs from that before the round
 */
public record Decision(
        List<Effect> effects, boolean again, @Nullable Instant wakeAt, boolean changed) {
    public Decision {
        effects = List.copyOf(effects);
    }
}
