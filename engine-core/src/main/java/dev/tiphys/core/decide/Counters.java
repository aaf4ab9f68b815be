package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;

/**
 * What Argo counts among the nodes of one boundary for its limits: kept while nodes change, never counted anew. Each
 * node contributes by what it is; {@link #add} and {@link #remove} are called around every change.
 */
final class Counters {
    long activePods;
    long activeChildren;
    long unsuccessful;
    /** Failed attempts, hooks and handlers, which Argo takes for unsuccessful children. */
    long failedAside;
    /** Whatever has not ended: pods, requests, nested templates, tasks between two attempts. */
    long open;
    /** Ready daemons, which Argo counts as well. */
    long daemonPods;

    long daemonChildren;

    void add(NodeRecord node) {
        change(node, 1);
    }

    /** Nothing was counted yet. */
    void clear() {
        activePods = 0;
        activeChildren = 0;
        unsuccessful = 0;
        failedAside = 0;
        open = 0;
        daemonPods = 0;
        daemonChildren = 0;
    }

    void remove(NodeRecord node) {
        change(node, -1);
    }

    /** Whether the node was taken over from another run and its turn has not come yet. */
    static boolean isUnstarted(NodeRecord node) {
        return node.phase() == NodePhase.PENDING && node.startedAt == 0;
    }

    private void change(NodeRecord node, int by) {
        NodeType type = node.type();
        if (type != NodeType.STEP_GROUP && type != NodeType.TASK_GROUP && !node.fulfilled() && !isUnstarted(node)) {
            open += by;
        }
        if (type != NodeType.POD && type != NodeType.STEPS && type != NodeType.DAG) {
            if (type == NodeType.RETRY && node.phase().isFailure() && !node.hooked()) {
                unsuccessful += by;
            }
            return;
        }
        NodePhase phase = node.phase();
        if (phase == NodePhase.PENDING || phase == NodePhase.RUNNING) {
            if (node.daemoned()) {
                daemonChildren += by;
                daemonPods += type == NodeType.POD ? by : 0;
                return;
            }
            if (isUnstarted(node)) {
                return;
            }
            activeChildren += by;
            if (type == NodeType.POD && node.waitingFor().isEmpty()) {
                activePods += by;
            }
        } else if (phase.isFailure()) {
            if (node.retried() || node.hooked()) {
                failedAside += by;
            } else {
                unsuccessful += by;
            }
        }
    }
}
