package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes nodes away, so that no node names one that is gone and none is left without a parent. */
final class RemovedNodes {
    private static final int NONE = -1;

    private final Run run;
    private final List<NodeRecord> nodes = new ArrayList<>();
    private final boolean[] gone;
    /** By node that is gone: the one below which hangs what stays of its children. */
    private final int[] heirs;

    RemovedNodes(Run run) {
        this.run = run;
        this.gone = new boolean[run.nodes.limit()];
        this.heirs = new int[gone.length];
        Arrays.fill(heirs, NONE);
    }

    void add(NodeRecord node) {
        gone[node.index()] = true;
        nodes.add(node);
    }

    List<NodeRecord> nodes() {
        return nodes;
    }

    void remove() {
        for (NodeRecord node : nodes) {
            if (children(node).length > 0) {
                heirs[node.index()] = heir(node);
            }
        }
        nodes.forEach(node -> run.nodes.remove(node.index()));
        for (int i = 0; i < gone.length; i++) {
            NodeRecord node = run.nodes.find(i);
            if (node != null) {
                forget(node);
            }
        }
        for (NodeRecord node : nodes) {
            if (heirs[node.index()] != NONE) {
                bequeath(node, heirs[node.index()]);
            }
        }
    }

    /**
     * What a handler attended, of several attempts the last one: there hangs what hung below the handler. What comes
     * after a loop or a container set hangs below each item or container anyway.
     */
    private int heir(NodeRecord node) {
        int stays = node.base();
        while (gone[stays]) {
            stays = run.node(stays).base();
        }
        if (run.node(stays).type() != NodeType.RETRY) {
            return NONE;
        }
        int last = Attempts.shown(run, stays).index();
        return gone[last] ? stays : last;
    }

    private void bequeath(NodeRecord node, int heir) {
        run.depart(Departure.NO_ORPHANS);
        NodeRecord parent = run.nodes.edit(heir);
        for (int child : children(node)) {
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
        if (Arrays.stream(outbound).anyMatch(last -> gone[last])) {
            run.nodes
                    .edit(node.index())
                    .outbound(Arrays.stream(outbound)
                            .map(last -> gone[last] ? heirs[last] : last)
                            .filter(last -> last != NONE)
                            .toArray());
        }
    }

    /** Those that stay. */
    private int[] children(NodeRecord node) {
        int[] children = node.children();
        int count = 0;
        for (int child : children) {
            if (!gone[child]) {
                children[count++] = child;
            }
        }
        return count == children.length ? children : Arrays.copyOf(children, count);
    }
}
