package dev.tiphys.core.decide;

import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.plan.DependsPlan;
import dev.tiphys.core.plan.Expressions;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the results of its dependencies let a task run. */
final class Depends {
    private Depends() {}

    static boolean hold(Run run, DagTasks tasks, DependsPlan depends) throws PlanException {
        if (depends.namesWords()) {
            run.depart(Departure.TASK_NAMES);
        }
        if (depends.isConjunction()) {
            for (int dependency : depends.dependencies()) {
                if (!isFine(tasks, dependency)) {
                    return false;
                }
            }
            return true;
        }
        try {
            return Expressions.test(depends.condition(), new Results(run, tasks, depends));
        } catch (PlanException e) {
            throw new PlanException("unable to evaluate expression '" + depends.logic() + "': " + e.text());
        }
    }

    private static boolean isFine(DagTasks tasks, int dependency) {
        NodeRecord node = tasks.record(dependency);
        NodePhase phase = node.phase();
        return phase == NodePhase.SUCCEEDED
                || phase == NodePhase.SKIPPED
                || node.daemoned()
                || tasks.plan().call(dependency).continuesOn(phase);
    }

    /** The tasks by name, each with its results. */
    private record Results(Run run, DagTasks tasks, DependsPlan depends) implements Scope {
        @Override
        public @Nullable Object lookup(String name) {
            return null;
        }

        @Override
        public @Nullable Object root(String name) {
            DagPlan plan = tasks.plan();
            for (int dependency : depends.dependencies()) {
                if (DependsPlan.variable(plan.task(dependency).name()).equals(name)) {
                    return results(run, tasks.record(dependency));
                }
            }
            return null;
        }

        private static Map<String, @Nullable Object> results(Run run, NodeRecord node) {
            boolean any = false;
            boolean allFailed = node.type() == NodeType.TASK_GROUP && node.childCount() > 0;
            for (int i = 0; node.type() == NodeType.TASK_GROUP && i < node.childCount(); i++) {
                NodePhase phase = TakenOver.phase(run, run.node(node.child(i)));
                any |= phase == NodePhase.SUCCEEDED;
                allFailed &= phase == NodePhase.FAILED;
            }
            NodePhase phase = TakenOver.phase(run, node);
            Map<String, @Nullable Object> results = new LinkedHashMap<>();
            results.put("Succeeded", phase == NodePhase.SUCCEEDED);
            results.put("Failed", phase == NodePhase.FAILED);
            results.put("Errored", phase == NodePhase.ERROR);
            results.put("Skipped", phase == NodePhase.SKIPPED);
            results.put("Omitted", phase == NodePhase.OMITTED);
            results.put("Daemoned", node.daemoned() && phase != NodePhase.PENDING);
            results.put("AnySucceeded", any);
            results.put("AllFailed", allFailed);
            return results;
        }
    }
}
