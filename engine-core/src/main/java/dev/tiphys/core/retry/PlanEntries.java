package dev.tiphys.core.retry;

import dev.tiphys.engine.RetryPlan;
import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.engine.RetryPlan.Entry;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The entries of a plan, made when they are read: each node before what it consists of, hooks after it. */
final class PlanEntries implements RetryPlan.Source {
    private final NodeTree tree;
    private final PlannedRetry plan;
    private int @Nullable [] order;

    PlanEntries(NodeTree tree, PlannedRetry plan) {
        this.tree = tree;
        this.plan = plan;
    }

    @Override
    public int size() {
        return tree.nodes().size();
    }

    @Override
    public synchronized Action action(int position) {
        return plan.action(order()[position]);
    }

    @Override
    public synchronized Entry entry(int position) {
        return make(order()[position]);
    }

    /** Found without looking at what is kept. */
    @Override
    public synchronized List<Entry> changes() {
        return Arrays.stream(changedInOrder()).mapToObj(this::make).toList();
    }

    private Entry make(int node) {
        return new Entry(tree.name(node), depth(node), plan.action(node), plan.runsTask(node), plan.text(node));
    }

    private int depth(int node) {
        int depth = 0;
        for (int at = tree.inside(node); at >= 0; at = tree.inside(at)) {
            depth++;
        }
        return depth;
    }

    private int[] order() {
        if (order == null) {
            int[] nodes = new int[size()];
            int count = 0;
            BitSet seen = new BitSet();
            ArrayDeque<Integer> stack = new ArrayDeque<>();
            push(stack, tops());
            while (!stack.isEmpty()) {
                int node = stack.pop();
                if (!seen.get(node)) {
                    seen.set(node);
                    nodes[count++] = node;
                    push(stack, tree.hooks(node));
                    push(stack, tree.members(node));
                }
            }
            for (int node = 0; count < nodes.length; node++) {
                // a node that lies nowhere would be a defect; the plan still names it
                if (tree.exists(node) && !seen.get(node)) {
                    nodes[count++] = node;
                }
            }
            order = nodes;
        }
        return order;
    }

    private int[] tops() {
        int[] tops = {tree.entry(), tree.exit()};
        return Arrays.stream(tops).filter(top -> top >= 0).sorted().toArray();
    }

    private static void push(ArrayDeque<Integer> stack, int[] nodes) {
        for (int i = nodes.length - 1; i >= 0; i--) {
            stack.push(nodes[i]);
        }
    }

    private int[] changedInOrder() {
        Comparator<Integer> hooksLast =
                Comparator.<Integer, Boolean>comparing(tree::isHook).thenComparing(node -> node);
        Map<Integer, TreeSet<Integer>> below = new HashMap<>();
        for (int node : plan.changed()) {
            boolean isNew = true;
            for (int at = node; isNew && at >= 0; ) {
                int inside = tree.inside(at);
                isNew = below.computeIfAbsent(inside, any -> new TreeSet<>(hooksLast))
                        .add(at);
                at = inside;
            }
        }
        int[] nodes = new int[plan.changed().length];
        int count = 0;
        ArrayDeque<Integer> stack = new ArrayDeque<>();
        for (int top : below.getOrDefault(-1, new TreeSet<>()).descendingSet()) {
            stack.push(top);
        }
        while (!stack.isEmpty()) {
            int node = stack.pop();
            if (plan.action(node) != Action.KEEP) {
                nodes[count++] = node;
            }
            for (int part : below.getOrDefault(node, new TreeSet<>()).descendingSet()) {
                stack.push(part);
            }
        }
        return nodes;
    }
}
