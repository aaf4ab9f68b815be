package dev.tiphys.engine;

import dev.tiphys.graph.NodePhase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link WorkflowRun#set} changes on waiting suspend nodes.
 *
 * @param nodes which nodes
 * @param phase the phase to give them, if any
 * @param message the message to give them, if any
 * @param outputParameters values of supplied output parameters, by name
 */
public record NodeUpdate(
        NodeSelector nodes, Optional<NodePhase> phase, Optional<String> message, Map<String, String> outputParameters) {
    /** Copies the map. */
    public NodeUpdate {
        outputParameters = Collections.unmodifiableMap(new LinkedHashMap<>(outputParameters));
    }
}
