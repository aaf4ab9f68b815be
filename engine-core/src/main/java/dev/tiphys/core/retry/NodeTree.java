package dev.tiphys.core.retry;

import dev.tiphys.core.plan.HookPlan;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a run by what lies in what. {@link #inside} is the node whose end is also this one's: a group, a Retry
 * node, a pod for its containers, for a hook or handler the node that it attends. {@link #above} is the group that must
 * be Running while this one runs; for hooks and handlers that of the node they attend. Nothing is worked out before it
 * is asked for: what lies in a node is found by its children or by the names that its template gives.
 */
final class NodeTree {
    private static final int[] NONE = {};

    private final NodeReader nodes;
    private final String workflowName;
    private final int entry;
    private IntFunction<int @Nullable []> tasks = dag -> null;

    NodeTree(NodeReader nodes, String workflowName) {
        this.nodes = nodes;
        this.workflowName = workflowName;
        this.entry = nodes.indexOf(NodeName.of(-1, workflowName));
    }

    /** Says how the tasks of a DAG are found: by its template; null if that is not known. */
    void tasks(IntFunction<int @Nullable []> byTemplate) {
        tasks = byTemplate;
    }

    NodeReader nodes() {
        return nodes;
    }

    String workflowName() {
        return workflowName;
    }

    int limit() {
        return nodes.limit();
    }

    boolean exists(int node) {
        return nodes.find(node) != null;
    }

    @Nullable
    NodeRecord find(int node) {
        return nodes.find(node);
    }

    /** The index of the node with that name; -1 if there is none. */
    int named(NodeName name) {
        return nodes.indexOf(name);
    }

    NodeRecord get(int node) {
        return nodes.get(node);
    }

    NodeType type(int node) {
        return get(node).type();
    }

    NodePhase phase(int node) {
        return get(node).phase();
    }

    boolean failed(int node) {
        return phase(node).isFailure();
    }

    String name(int node) {
        return nodes.name(get(node));
    }

    /** The main graph's first node; -1 if there is none. */
    int entry() {
        return entry;
    }

    /** The exit handler of the workflow; -1 if there is none. */
    int exit() {
        return nodes.indexOf(NodeName.of(-1, workflowName + HookPlan.EXIT_STEM));
    }

    int inside(int node) {
        NodeRecord record = get(node);
        int base = record.base();
        if (base < 0 || record.item() < 0) {
            return base;
        }
        int loop = nodes.indexOf(NodeName.of(base, record.stem()));
        return loop >= 0 && type(loop) == NodeType.TASK_GROUP ? loop : base;
    }

    int above(int node) {
        int at = node;
        while (at >= 0 && isHook(at)) {
            at = inside(at);
        }
        return at < 0 ? -1 : inside(at);
    }

    /** Whether it is a hook or handler itself. */
    boolean isHook(int node) {
        return isHook(get(node));
    }

    private static boolean isHook(NodeRecord node) {
        return node.hooked() && !isAttempt(node) && node.type() != NodeType.CONTAINER;
    }

    /** Whether it is an exit handler. */
    boolean isHandler(int node) {
        return isHook(node) && get(node).stem().equals(HookPlan.EXIT_STEM);
    }

    /** Whether it is an attempt of a Retry node. */
    boolean isAttempt(int node) {
        return isAttempt(get(node));
    }

    private static boolean isAttempt(NodeRecord node) {
        return node.retried() && node.stem().startsWith("(");
    }

    /** Whether it is, or lies in, the exit handler of the workflow. */
    boolean isExit(int node) {
        int top = node;
        for (int base = get(node).base(); base >= 0; base = get(base).base()) {
            top = base;
        }
        return top != entry;
    }

    /** What the node consists of, in the order in which it was made; without hooks. */
    int[] members(int node) {
        return switch (type(node)) {
            case STEPS -> groups(node);
            case DAG -> tasksOf(node);
            case STEP_GROUP, RETRY ->
                sorted(children(node, child -> !isHook(child) && get(child).base() == node));
            case TASK_GROUP -> {
                int dag = get(node).base();
                yield sorted(children(
                        node, child -> get(child).item() >= 0 && get(child).base() == dag));
            }
            case POD, SKIPPED -> containers(node);
            case CONTAINER, HTTP, PLUGIN, SUSPEND -> NONE;
        };
    }

    /** Its hooks and its handler. */
    int[] hooks(int node) {
        return sorted(children(node, child -> isHook(child) && get(child).base() == node));
    }

    private int[] children(int node, IntPredicate which) {
        NodeRecord record = get(node);
        int[] found = NONE;
        int count = 0;
        for (int i = 0; i < record.childCount(); i++) {
            int child = record.child(i);
            if (exists(child) && which.test(child)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(4, count * 2));
                }
                found[count++] = child;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] sorted(int[] found) {
        for (int i = 1; i < found.length; i++) {
            if (found[i - 1] > found[i]) {
                Arrays.sort(found);
                break;
            }
        }
        return found;
    }

    private int[] groups(int steps) {
        int[] found = new int[4];
        int count = 0;
        while (true) {
            int group = nodes.indexOf(NodeName.of(steps, "[" + count + "]"));
            if (group < 0) {
                return sorted(Arrays.copyOf(found, count));
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = group;
        }
    }

    private int[] tasksOf(int dag) {
        int[] known = tasks.apply(dag);
        return known == null ? all(node -> above(node) == dag && !isHook(node)) : sorted(known);
    }

    /** Looks at each and every node. */
    private int[] all(IntPredicate which) {
        int[] found = new int[limit()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (exists(i) && which.test(i)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Containers hang below each other. */
    private int[] containers(int pod) {
        int[] found = NONE;
        ArrayDeque<Integer> todo = new ArrayDeque<>();
        todo.add(pod);
        while (!todo.isEmpty()) {
            int[] next = children(
                    todo.remove(),
                    child -> type(child) == NodeType.CONTAINER && get(child).base() == pod);
            for (int container : next) {
                if (Arrays.stream(found).noneMatch(other -> other == container)) {
                    found = Arrays.copyOf(found, found.length + 1);
                    found[found.length - 1] = container;
                    todo.add(container);
                }
            }
        }
        return sorted(found);
    }
}
