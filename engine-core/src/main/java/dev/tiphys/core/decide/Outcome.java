package dev.tiphys.core.decide;

import dev.tiphys.graph.NodePhase;
import org.jspecify.annotations.Nullable;

/** How a composite will end once nothing of it is active any more: of several errors, the first counts. */
final class Outcome {
    private @Nullable NodePhase phase;
    private String message = "";

    void settle(NodePhase phase, String message) {
        if (this.phase == null) {
            this.phase = phase;
            this.message = message;
        }
    }

    boolean isSettled() {
        return phase != null;
    }

    /** Null as long as nothing is settled. */
    @Nullable
    NodePhase phase() {
        return phase;
    }

    String message() {
        return message;
    }
}
