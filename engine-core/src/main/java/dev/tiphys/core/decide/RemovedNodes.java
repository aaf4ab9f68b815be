package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes nodes away, so that no node names one that is gone and none is left without a parent. Only those are looked at
 * that can have one of them as a child.
 */
final class RemovedNodes {
    private static final int NONE = -1;

    private final Run run;
    private final Map<Integer, NodeRecord> gone = new LinkedHashMap<>();
    /** By node that is gone: the one below which hangs what stays of its children. */
    private final Map<Integer, Integer> heirs = new LinkedHashMap<>();

    private final Set<Integer> parents = new LinkedHashSet<>();
    private final Set<Integer> ends = new HashSet<>();

    RemovedNodes(Run run) {
        this.run = run;
    }

    void add(NodeRecord node) {
        gone.put(node.index(), node);
    }

    List<NodeRecord> nodes() {
        return List.copyOf(gone.values());
    }

    /** @param before what comes directly before a node, by order or dependency: that hangs below what ends there; null if unknown */
    void remove(IntFunction<int @Nullable []> before) {
        for (NodeRecord node : gone.values()) {
            if (children(node).length > 0) {
                int heir = heir(node);
                if (heir != NONE) {
                    heirs.put(node.index(), heir);
                }
            }
            findParents(node, before.apply(node.index()));
        }
        gone.keySet().forEach(run::remove);
        for (int parent : parents) {
            NodeRecord node = parent < 0 ? null : run.nodes.find(parent);
            if (node != null) {
                forget(node);
            }
        }
        heirs.forEach((node, heir) -> bequeath(gone.get(node), heir));
    }

    // ---- whose children they may be

    private void findParents(NodeRecord node, int @Nullable [] before) {
        if (before == null) {
            for (int i = 0; i < run.nodes.limit(); i++) {
                parents.add(i);
            }
            return;
        }
        for (int at = node.index(); at >= 0; ) {
            NodeRecord record = gone.getOrDefault(at, run.nodes.find(at));
            if (record == null) {
                break;
            }
            if (record.boundary >= 0) {
                parents.add(record.boundary);
            }
            at = record.base();
            if (at >= 0) {
                parents.add(at);
            }
            if (record.item() >= 0) {
                parents.add(run.nodes.indexOf(NodeName.of(at, record.stem())));
            }
        }
        for (int other : before) {
            addEnds(other);
        }
    }

    /** What may carry those that come after a node. */
    private void addEnds(int node) {
        NodeRecord record = run.nodes.find(node);
        if (record == null || gone.containsKey(node) || !ends.add(node)) {
            return;
        }
        parents.add(node);
        switch (record.type()) {
            case STEPS, DAG -> {
                for (int last : record.outbound()) {
                    addEnds(last);
                }
            }
            case STEP_GROUP, TASK_GROUP -> addChildren(record, true);
            case RETRY -> addChildren(record, false);
            case POD, SKIPPED, CONTAINER -> {
                for (int i = 0; i < record.childCount(); i++) {
                    NodeRecord child = run.nodes.find(record.child(i));
                    if (child != null && (child.base() == node || child.type() == NodeType.CONTAINER)) {
                        addEnds(child.index());
                    }
                }
            }
            case SUSPEND, HTTP, PLUGIN -> {}
        }
    }

    private void addChildren(NodeRecord record, boolean theirEnds) {
        for (int i = 0; i < record.childCount(); i++) {
            if (theirEnds) {
                addEnds(record.child(i));
            } else {
                parents.add(record.child(i));
            }
        }
    }

    // ---- what is left behind

    /**
     * What a handler attended, of several attempts the last one: there hangs what hung below the handler. What comes
     * after a loop or a container set hangs below each item or container anyway.
     */
    private int heir(NodeRecord node) {
        int stays = node.base();
        while (gone.containsKey(stays)) {
            stays = run.node(stays).base();
        }
        if (run.node(stays).type() != NodeType.RETRY) {
            return NONE;
        }
        int last = Attempts.shown(run, stays).index();
        return gone.containsKey(last) ? stays : last;
    }

    private void bequeath(@Nullable NodeRecord node, int heir) {
        run.depart(Departure.NO_ORPHANS);
        NodeRecord parent = run.nodes.edit(heir);
        for (int child : children(java.util.Objects.requireNonNull(node))) {
            if (!parent.hasChild(child)) {
                parent.appendChild(child);
            }
        }
    }

    private void forget(NodeRecord node) {
        int[] children = children(node);
        if (children.length < node.childCount()) {
            run.nodes.edit(node.index()).children(children);
        }
        int[] outbound = node.outbound();
        if (Arrays.stream(outbound).anyMatch(gone::containsKey)) {
            List<Integer> rest = new ArrayList<>();
            for (int last : outbound) {
                int stays = gone.containsKey(last) ? heirs.getOrDefault(last, NONE) : last;
                if (stays != NONE) {
                    rest.add(stays);
                }
            }
            run.nodes
                    .edit(node.index())
                    .outbound(rest.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** Those that stay. */
    private int[] children(NodeRecord node) {
        int[] children = node.children();
        int count = 0;
        for (int child : children) {
            if (!gone.containsKey(child)) {
                children[count++] = child;
            }
        }
        return count == children.length ? children : Arrays.copyOf(children, count);
    }
}
