package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.testing.pods.PodRule;
import java.util.List;
import java.util.OptionalInt;

/**
 * A recorded case: a workflow, how its pods behave, what the user does, and what became of it.
 *
 * @param name its name, such as {@code retry/single-node}
 * @param about one line about it; empty when there is none
 * @param workflow the manifest as JSON
 * @param objects other manifests that exist beforehand, as JSON
 * @param pods what pods do
 * @param timeline what the user does
 * @param recording what was recorded
 */
public record RecordedCase(
        String name,
        String about,
        ObjectNode workflow,
        List<JsonNode> objects,
        List<PodRule> pods,
        List<Step> timeline,
        ObjectNode recording) {
    /** Copies its lists. */
    public RecordedCase {
        objects = List.copyOf(objects);
        pods = List.copyOf(pods);
        timeline = List.copyOf(timeline);
    }

    /**
     * A run of a {@link dev.tiphys.testing.TestEngine} as a recorded case: its workflow, what its pods did, what its user
     * did, and what became of it. To be written with {@link CaseFiles#write}, and replayed with {@link ConformanceTests}.
     *
     * @param name the case's name
     * @throws IllegalArgumentException if the run is of another engine
     */
    public static RecordedCase record(WorkflowRun run, String name) {
        if (run instanceof ObservedRun observed) {
            return observed.journal().record(name, observed.snapshot().finished());
        }
        throw new IllegalArgumentException("only runs of a TestEngine can be recorded");
    }

    /** The first step that never came to an end when it was recorded; 0 when nothing could be recorded at all. */
    OptionalInt firstStuckStep() {
        if (recording.has("hangs")) {
            return OptionalInt.of(recording.get("hangs").asInt());
        }
        return recording.has("crash") || recording.has("panic") ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** The same under another name. */
    public RecordedCase named(String other) {
        return new RecordedCase(other, about, workflow, objects, pods, timeline, recording);
    }

    /** The same with another recording. */
    RecordedCase withRecording(ObjectNode other) {
        return new RecordedCase(name, about, workflow, objects, pods, timeline, other);
    }
}
