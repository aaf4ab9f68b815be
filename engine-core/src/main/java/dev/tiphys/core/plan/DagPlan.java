package dev.tiphys.core.plan;

import dev.tiphys.model.Arguments;
import dev.tiphys.model.DagTask;
import dev.tiphys.model.DagTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of a DAG with their edges as numbers, and the order in which Argo visits them. */
public final class DagPlan {
    private final List<DagTask> tasks;
    private final @Nullable CallPlan[] calls;
    private final Arguments workflowArguments;
    private final Map<String, Integer> positions;
    private final @Nullable DependsPlan[] depends;
    private final int[][] dependents;
    private final int[] targets;
    private final boolean[] isTarget;
    private final int[] rank;
    private final int[] byRank;
    private final boolean failFast;

    private DagPlan(DagTemplate dag, Arguments workflowArguments) throws PlanException {
        this.tasks = dag.tasks();
        this.workflowArguments = workflowArguments;
        this.calls = new CallPlan[tasks.size()];
        this.positions = new HashMap<>(tasks.size() * 2);
        for (int i = 0; i < tasks.size(); i++) {
            positions.putIfAbsent(tasks.get(i).name(), i);
        }
        this.depends = new DependsPlan[tasks.size()];
        int[] counts = new int[tasks.size()];
        for (int i = 0; i < tasks.size(); i++) {
            DependsPlan plan = DependsPlan.of(tasks.get(i), this);
            depends[i] = plan;
            if (plan != null) {
                for (int dependency : plan.dependencies()) {
                    counts[dependency]++;
                }
            }
        }
        this.dependents = new int[tasks.size()][];
        for (int i = 0; i < counts.length; i++) {
            dependents[i] = new int[counts[i]];
        }
        int[] filled = new int[counts.length];
        for (int i = 0; i < depends.length; i++) {
            DependsPlan plan = depends[i];
            if (plan != null) {
                for (int dependency : plan.dependencies()) {
                    dependents[dependency][filled[dependency]++] = i;
                }
            }
        }
        this.targets = targets(dag.target());
        this.isTarget = new boolean[tasks.size()];
        for (int target : targets) {
            isTarget[target] = true;
        }
        this.rank = new int[tasks.size()];
        this.byRank = order();
        this.failFast = dag.failFast() == null || dag.failFast();
    }

    static DagPlan of(DagTemplate dag, Arguments workflowArguments) throws PlanException {
        return new DagPlan(dag, workflowArguments);
    }

    private int[] targets(@Nullable String target) throws PlanException {
        if (target != null && !target.isEmpty()) {
            String[] names = target.split(" ", -1);
            int[] result = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                result[i] = position(names[i]);
                if (result[i] < 0) {
                    throw new PlanException("target '" + names[i] + "' is not defined");
                }
            }
            return result;
        }
        List<Integer> leaves = new ArrayList<>();
        for (int i = 0; i < dependents.length; i++) {
            if (dependents[i].length == 0) {
                leaves.add(i);
            }
        }
        leaves.sort(java.util.Comparator.comparing(i -> tasks.get(i).name()));
        return leaves.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Dependencies before dependents, target by target: depth first, without recursion. */
    private int[] order() {
        Arrays.fill(rank, -1);
        int[] result = new int[tasks.size()];
        int[] stack = new int[tasks.size() + 1];
        int[] next = new int[tasks.size()];
        boolean[] entered = new boolean[tasks.size()];
        int count = 0;
        for (int target : targets) {
            int depth = 0;
            if (!entered[target]) {
                entered[target] = true;
                stack[depth++] = target;
            }
            while (depth > 0) {
                int at = stack[depth - 1];
                int[] dependencies = dependencies(at);
                if (next[at] < dependencies.length) {
                    int dependency = dependencies[next[at]++];
                    if (!entered[dependency]) {
                        entered[dependency] = true;
                        stack[depth++] = dependency;
                    }
                } else {
                    depth--;
                    rank[at] = count;
                    result[count++] = at;
                }
            }
        }
        return Arrays.copyOf(result, count);
    }

    public int size() {
        return tasks.size();
    }

    public DagTask task(int position) {
        return tasks.get(position);
    }

    /** What the task's node has behind the DAG's name; for this nothing is compiled. */
    public String stem(int position) {
        return "." + tasks.get(position).name();
    }

    /** Whether the task has hooks or an exit handler; for this nothing is compiled. */
    public boolean isAttended(int position) {
        DagTask task = tasks.get(position);
        return !task.hooks().isEmpty()
                || task.onExit() != null && !task.onExit().isEmpty();
    }

    /** The call of a task; compiled when first asked for. */
    public CallPlan call(int position) {
        CallPlan call = calls[position];
        if (call == null) {
            call = CallPlan.of(tasks.get(position), workflowArguments);
            calls[position] = call;
        }
        return call;
    }

    /** Drops what was compiled for a finished task; it comes back when it is asked for again. */
    public void forget(int position) {
        calls[position] = null;
    }

    /** Where a task stands; -1 if there is none of that name. */
    public int position(String name) {
        Integer position = positions.get(name);
        return position == null ? -1 : position;
    }

    private static final int[] NONE = {};

    public int[] dependencies(int position) {
        DependsPlan plan = depends[position];
        return plan == null ? NONE : plan.dependencies();
    }

    /** The condition under which a task runs; null if it depends on nothing. */
    public @Nullable DependsPlan depends(int position) {
        return depends[position];
    }

    public int[] dependents(int position) {
        return dependents[position];
    }

    /** In the order in which Argo visits them. */
    public int[] targets() {
        return targets;
    }

    public boolean isTarget(int position) {
        return isTarget[position];
    }

    /** The place in a visit of the whole; -1 for a task that no target needs. */
    public int rank(int position) {
        return rank[position];
    }

    /** The task at a place of the visit. */
    public int atRank(int rank) {
        return byRank[rank];
    }

    /** How many tasks are visited at all. */
    public int reachable() {
        return byRank.length;
    }

    public boolean failFast() {
        return failFast;
    }
}
