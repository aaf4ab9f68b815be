package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeName;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.ContainerResult;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of a containerSet's containers. */
final class Containers {
    private Containers() {}

    private static List<ContainerNode> of(TaskExecution task) {
        ContainerSetTemplate set = task.template.template().containerSet();
        return set == null ? List.of() : set.containers();
    }

    private static int node(TaskExecution task, String container) {
        return task.run.nodes.indexOf(NodeName.of(task.node(), "." + container));
    }

    /** Makes the nodes and hangs each below what it waits for. */
    static void make(TaskExecution task) {
        Run run = task.run;
        for (ContainerNode container : of(task)) {
            if (node(task, container.name()) < 0) {
                run.create(
                        NodeName.of(task.node(), "." + container.name()),
                        task.node(),
                        task.call.origin(),
                        NodeType.CONTAINER,
                        NodePhase.PENDING,
                        task.flags,
                        "");
            }
        }
        for (ContainerNode container : of(task)) {
            int node = node(task, container.name());
            if (container.dependencies().isEmpty()) {
                run.link(task.node(), node);
            }
            for (String dependency : container.dependencies()) {
                int above = node(task, dependency);
                if (above >= 0) {
                    run.link(above, node);
                }
            }
        }
    }

    static void running(TaskExecution task) {
        for (ContainerNode container : of(task)) {
            int node = node(task, container.name());
            if (node >= 0 && task.run.node(node).phase() == NodePhase.PENDING) {
                task.run.mark(node, NodePhase.RUNNING);
            }
        }
    }

    static void ended(TaskExecution task, TaskResult result) {
        for (ContainerNode container : of(task)) {
            int node = node(task, container.name());
            if (node < 0 || task.run.node(node).phase().isFinal()) {
                continue;
            }
            ContainerResult ended = result.containers().get(container.name());
            if (ended == null) {
                boolean fine = result.outcome() == TaskResult.Outcome.SUCCEEDED;
                task.run.mark(
                        node,
                        fine ? NodePhase.SUCCEEDED : NodePhase.FAILED,
                        fine ? "" : "Pod Failed whilst container running");
            } else if (ended.exitCode() == 0) {
                task.run.mark(node, NodePhase.SUCCEEDED);
            } else {
                task.run.mark(
                        node,
                        ended.exitCode() == 64 ? NodePhase.ERROR : NodePhase.FAILED,
                        message(container.name(), ended));
            }
        }
    }

    private static String message(String name, ContainerResult ended) {
        return ended.message().isEmpty() ? name + ": Error (exit code " + ended.exitCode() + "): " : ended.message();
    }

    static void killed(TaskExecution task, String message) {
        for (ContainerNode container : of(task)) {
            int node = node(task, container.name());
            if (node >= 0 && !task.run.node(node).phase().isFinal()) {
                task.run.mark(node, NodePhase.FAILED, message);
            }
        }
    }

    /** The container of that name; null if the template has none. */
    static @Nullable ContainerNode named(TaskExecution task, String name) {
        for (ContainerNode container : of(task)) {
            if (container.name().equals(name)) {
                return container;
            }
        }
        return null;
    }
}
