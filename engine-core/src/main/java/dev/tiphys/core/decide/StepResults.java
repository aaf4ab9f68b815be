package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the results of a step group known to the groups after it. */
final class StepResults {
    private final StepsExecution steps;
    private final Run run;
    private final int group;

    private StepResults(StepsExecution steps, int group) {
        this.steps = steps;
        this.run = steps.run;
        this.group = group;
    }

    static void publish(StepsExecution steps, int group, List<CallPlan> plans) {
        StepResults results = new StepResults(steps, group);
        Map<String, List<NodeRecord>> items = results.items();
        for (CallPlan plan : plans) {
            steps.siblings().add(plan.name(), results.result(plan, items.get(plan.stem())));
        }
    }

    private NodeResult result(CallPlan plan, @Nullable List<NodeRecord> items) {
        int single = run.nodes.indexOf(NodeName.of(group, plan.stem()));
        if (single >= 0) {
            return new NodeResult(run, single, null, Origins.skipped(steps, single, () -> plan));
        }
        LoopResult loop = items == null ? null : loop(items);
        if (loop != null) {
            loop.announce();
            if (plan.inline() != null) {
                run.depart(Departure.LOOP_TEMPLATES);
            }
        }
        return new NodeResult(run, group, loop, null);
    }

    /** The items that have run, by the steps that they are of. */
    private Map<String, List<NodeRecord>> items() {
        Map<String, List<NodeRecord>> items = new HashMap<>();
        NodeRecord record = run.node(group);
        for (int i = 0; i < record.childCount(); i++) {
            NodeRecord child = run.node(record.child(i));
            if (child.item() >= 0 && child.base() == group && TakenOver.counts(child)) {
                items.computeIfAbsent(child.stem(), stem -> new ArrayList<>()).add(child);
            }
        }
        return items;
    }

    private LoopResult loop(List<NodeRecord> items) {
        items.sort(Comparator.comparingInt(NodeRecord::item));
        int[] nodes = new int[items.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = items.get(i).index();
        }
        return new LoopResult(run, nodes);
    }
}
