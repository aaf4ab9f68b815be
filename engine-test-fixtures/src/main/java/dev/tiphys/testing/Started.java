package dev.tiphys.testing;

import dev.tiphys.executor.Task;
import dev.tiphys.testing.pods.ScriptedPods.Execution;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was started so far, in order: a spy on the executor.
 *
 * @param executions every task with its time
 */
public record Started(List<Execution> executions) {
    /** Copies its list. */
    public Started {
        executions = List.copyOf(executions);
    }

    /** Names of the nodes, in the order of their start. */
    public List<String> nodes() {
        return executions.stream().map(execution -> execution.task().nodeName()).toList();
    }

    /** All tasks of that node, or else of that template. */
    public List<Task> all(String name) {
        List<Task> ofNode = tasks(task -> task.nodeName().equals(name));
        return ofNode.isEmpty() ? tasks(task -> task.templateName().equals(name)) : ofNode;
    }

    private List<Task> tasks(java.util.function.Predicate<Task> which) {
        return executions.stream().map(Execution::task).filter(which).toList();
    }

    /**
     * The one task of that node or template.
     *
     * @throws AssertionError if there was none, or several
     */
    public Task only(String name) {
        List<Task> all = all(name);
        if (all.size() != 1) {
            throw new AssertionError("expected one task of " + name + ", but there were " + all.size() + " among:\n"
                    + executions.stream()
                            .map(execution -> "  " + execution.at() + " "
                                    + execution.task().nodeName() + " ("
                                    + execution.task().templateName() + ")")
                            .collect(Collectors.joining("\n")));
        }
        return all.get(0);
    }

    /** How many tasks of that node or template were started. */
    public int count(String name) {
        return all(name).size();
    }
}
