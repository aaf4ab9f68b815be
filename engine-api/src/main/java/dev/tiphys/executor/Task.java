package dev.tiphys.executor;

import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Template;
import java.time.Instant;
import java.util.Optional;

/** One task for an executor: everything it needs, resolved. Immutable. */
public interface Task {
    /** The engine's id of the run. */
    String runId();

    /** The workflow's {@code metadata.name}. */
    String workflowName();

    /** The workflow's namespace. */
    String namespace();

    /** The id of the node that stands for the task. */
    String nodeId();

    /** The node's full name, unique in the run; after a manual retry the same node may have another task. */
    String nodeName();

    /** Pod, HTTP or Plugin. */
    NodeType type();

    /** The template's name; for a reference, its name inside the object referred to. */
    String templateName();

    /** The template with every tag replaced. Made when it is first asked for. */
    Template template();

    /** Inputs with their values. */
    Inputs inputs();

    /**
     * The input parameter's value.
     *
     * @throws IllegalArgumentException if the template declares no such input
     */
    String input(String name);

    /** 0 for the first attempt. */
    int attempt();

    /** When the engine will cancel the task, if ever. */
    Optional<Instant> deadline();

    /** Whether somebody refers to {@code outputs.result}. */
    boolean resultWanted();

    /** Whether the task is a daemon: it is done when it reports to be started, and runs until cancelled. */
    boolean daemon();
}
