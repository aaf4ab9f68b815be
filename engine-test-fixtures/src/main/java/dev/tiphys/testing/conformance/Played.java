package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.pods.ScriptedPods.Life;
import java.util.List;
import java.util.Set;

/**
 * A case that was played to its end: after its timeline, a run that waits for its user was resumed until it ended.
 *
 * @param recorded the case
 * @param moments the run after each step
 * @param lives from when to when its pods ran
 * @param timerLeft whether something was still to happen by itself
 * @param locksHeld names of locks that were still held
 * @param recording what became of it, in the form of the recordings
 * @param departures codes of the departures that took effect
 */
public record Played(
        RecordedCase recorded,
        List<Moment> moments,
        List<Life> lives,
        boolean timerLeft,
        Set<String> locksHeld,
        ObjectNode recording,
        Set<String> departures) {
    /** Copies its lists. */
    public Played {
        moments = List.copyOf(moments);
        lives = List.copyOf(lives);
        locksHeld = Set.copyOf(locksHeld);
    }

    /** Plays a case. */
    public static Played of(RecordedCase recorded, CaseEngine engine) {
        try (CaseSubject subject = engine.open(recorded)) {
            Timeline timeline = new Timeline(recorded, subject);
            Timeline.Outcome outcome = timeline.play();
            if (!outcome.recording().has("invalid")) {
                timeline.runToTheEnd();
            }
            return new Played(
                    recorded,
                    timeline.moments(),
                    subject.pods().lives(),
                    subject.timerLeft(),
                    subject.locksHeld(),
                    outcome.recording(),
                    outcome.departures());
        }
    }

    /** Whether the manifest was refused. */
    public boolean invalid() {
        return recording.has("invalid");
    }

    /** The run at its end. */
    public RunSnapshot end() {
        return moments.get(moments.size() - 1).run();
    }
}
