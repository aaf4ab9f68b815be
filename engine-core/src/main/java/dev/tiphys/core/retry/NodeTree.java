package dev.tiphys.core.retry;

import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a run by what lies in what. {@link #inside} is the node whose end is also this one's: a group, a Retry
 * node, a pod for its containers, for a hook or handler the node that it attends. {@link #above} is the group that must
 * be Running while this one runs; for hooks and handlers that of the node they attend.
 */
final class NodeTree {
    private static final int[] NONE = {};
    private static final String HANDLER = ".onExit";

    private final NodeReader nodes;
    private final String workflowName;
    private final @Nullable NodeRecord[] records;
    private final int[] inside;
    private final int[] above;
    private final boolean[] hook;
    private final boolean[] attempt;
    private final boolean[] exit;
    private final Lists members;
    private final Lists hooks;
    private int entry = -1;

    NodeTree(NodeReader nodes, String workflowName) {
        this.nodes = nodes;
        this.workflowName = workflowName;
        int limit = nodes.limit();
        this.records = new NodeRecord[limit];
        this.inside = new int[limit];
        this.above = new int[limit];
        this.hook = new boolean[limit];
        this.attempt = new boolean[limit];
        this.exit = new boolean[limit];
        for (int i = 0; i < limit; i++) {
            NodeRecord node = nodes.find(i);
            records[i] = node;
            inside[i] = node == null ? -1 : node.base();
            if (node != null) {
                attempt[i] = node.retried() && node.stem().startsWith("(");
                hook[i] = node.hooked() && !attempt[i] && node.type() != NodeType.CONTAINER;
                if (node.base() < 0 && node.stem().equals(workflowName) && entry < 0) {
                    entry = i;
                }
            }
        }
        hangItemsBelowTheirLoops();
        for (int i = 0; i < limit; i++) {
            above[i] = inside[i] < 0 ? -1 : hook[i] ? above[inside[i]] : inside[i];
            exit[i] = inside[i] < 0 ? i != entry : exit[inside[i]];
        }
        this.members = new Lists(above, i -> records[i] != null && !hook[i]);
        this.hooks = new Lists(inside, i -> records[i] != null && hook[i]);
    }

    private void hangItemsBelowTheirLoops() {
        for (NodeRecord loop : records) {
            if (loop == null || loop.type() != NodeType.TASK_GROUP) {
                continue;
            }
            for (int i = 0; i < loop.childCount(); i++) {
                NodeRecord child = records[loop.child(i)];
                if (child != null && child.item() >= 0 && child.base() == loop.base()) {
                    inside[child.index()] = loop.index();
                }
            }
        }
    }

    NodeReader nodes() {
        return nodes;
    }

    String workflowName() {
        return workflowName;
    }

    int limit() {
        return records.length;
    }

    boolean exists(int node) {
        return records[node] != null;
    }

    @Nullable
    NodeRecord find(int node) {
        return records[node];
    }

    NodeRecord get(int node) {
        NodeRecord record = records[node];
        if (record == null) {
            throw new IllegalStateException("node " + node + " does not exist");
        }
        return record;
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

    int inside(int node) {
        return inside[node];
    }

    int above(int node) {
        return above[node];
    }

    /** Whether it is a hook or handler itself. */
    boolean isHook(int node) {
        return hook[node];
    }

    /** Whether it is an exit handler. */
    boolean isHandler(int node) {
        return hook[node] && get(node).stem().equals(HANDLER);
    }

    /** Whether it is an attempt of a Retry node. */
    boolean isAttempt(int node) {
        return attempt[node];
    }

    /** Whether it is, or lies in, the exit handler of the workflow. */
    boolean isExit(int node) {
        return exit[node];
    }

    /** What the node consists of, in the order in which it was made; without hooks. */
    int[] members(int node) {
        return members.of(node);
    }

    /** Its hooks and its handler. */
    int[] hooks(int node) {
        return hooks.of(node);
    }

    /** Nodes by the one they belong to, in two arrays. */
    private static final class Lists {
        private final int[] starts;
        private final int[] items;

        Lists(int[] owners, java.util.function.IntPredicate counts) {
            starts = new int[owners.length + 1];
            for (int i = 0; i < owners.length; i++) {
                if (owners[i] >= 0 && counts.test(i)) {
                    starts[owners[i] + 1]++;
                }
            }
            for (int i = 0; i < owners.length; i++) {
                starts[i + 1] += starts[i];
            }
            items = new int[starts[owners.length]];
            int[] next = Arrays.copyOf(starts, owners.length);
            for (int i = 0; i < owners.length; i++) {
                if (owners[i] >= 0 && counts.test(i)) {
                    items[next[owners[i]]++] = i;
                }
            }
        }

        int[] of(int owner) {
            int size = starts[owner + 1] - starts[owner];
            return size == 0 ? NONE : Arrays.copyOfRange(items, starts[owner], starts[owner + 1]);
        }
    }
}
