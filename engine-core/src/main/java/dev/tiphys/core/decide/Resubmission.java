package dev.tiphys.core.decide;

import dev.tiphys.core.retry.PlannedRetry;
import dev.tiphys.core.retry.RetryPlanner;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Takes the nodes of a failed run over into a new one: what succeeded stands there as Skipped, what failed waits to run
 * again. Types, phases and times are Argo's; what is taken over is what a retry would keep.
 */
final class Resubmission {
    private final Run old;
    private final Run fresh;
    private final PlannedRetry plan;
    private final RunView before;
    /** By node of the old run: its node in the new one; -1 if it was left behind. */
    private final int[] nodes;

    private Resubmission(Run old, Run fresh) {
        this.old = old;
        this.fresh = fresh;
        this.before = new RunView(old);
        this.plan = RetryPlanner.plan(
                new RetryPlanner.Workflow(
                        old.identity.name(), old.spec, old.library, old.globals, old.nodes, old.failed, old.addressed),
                new RetryPlanner.Request(null, false, Set.of(), false, true));
        this.nodes = new int[old.nodes.limit()];
        Arrays.fill(nodes, -1);
    }

    static void takeOver(Run old, Run fresh) {
        new Resubmission(old, fresh).run();
    }

    private void run() {
        Fate[] fates = fates();
        List<NodeRecord> standing = new ArrayList<>();
        for (int i = 0; i < fates.length; i++) {
            if (fates[i] == Fate.LEFT_BEHIND) {
                continue;
            }
            NodeRecord node = old.nodes.get(i);
            nodes[i] = take(node, fates[i]);
            if (fates[i] == Fate.STANDS && node.outputs != null) {
                standing.add(node);
            }
        }
        compare(fates);
        connect();
        fresh.adopt();
        carryGlobals(standing);
    }

    /** Notes if something is taken over in another way than Argo would. */
    private void compare(Fate[] fates) {
        boolean[] success = new boolean[fates.length];
        for (int i = fates.length - 1; i >= 0; i--) {
            NodeRecord node = old.nodes.find(i);
            if (node == null || plan.isExit(i)) {
                continue;
            }
            for (int c = 0; c < node.childCount(); c++) {
                int child = node.child(c);
                success[i] |= success[child] || old.nodes.get(child).phase() == NodePhase.SUCCEEDED;
            }
            if (fates[i] != argo(node, success[i])) {
                fresh.depart(Departure.RESUBMIT_TAKES_OVER);
            }
        }
    }

    private static Fate argo(NodeRecord node, boolean successBelow) {
        return switch (node.type()) {
            case POD -> node.phase().isFailure() ? Fate.WAITS : Fate.STANDS;
            case SKIPPED -> successBelow ? Fate.WAITS : Fate.LEFT_BEHIND;
            default -> Fate.WAITS;
        };
    }

    private Fate[] fates() {
        Fate[] fates = new Fate[nodes.length];
        Arrays.fill(fates, Fate.LEFT_BEHIND);
        for (int i = 0; i < fates.length; i++) {
            NodeRecord node = old.nodes.find(i);
            if (node == null || plan.isExit(i) || node.base() >= 0 && fates[node.base()] == Fate.LEFT_BEHIND) {
                continue;
            }
            fates[i] = fate(node, node.base() >= 0 && fates[node.base()] == Fate.STANDS);
        }
        for (int i = fates.length - 1; i >= 0; i--) {
            NodeRecord node = old.nodes.find(i);
            if (node != null && fates[i] == Fate.SAME && !carries(node, fates)) {
                fates[i] = Fate.LEFT_BEHIND;
            }
        }
        return fates;
    }

    /** Whether something hangs below a node that is there in the new run; else it may as well be skipped once more. */
    private static boolean carries(NodeRecord node, Fate[] fates) {
        for (int i = 0; i < node.childCount(); i++) {
            if (fates[node.child(i)] != Fate.LEFT_BEHIND) {
                return true;
            }
        }
        return false;
    }

    /** What becomes of a node. */
    private enum Fate {
        /** It succeeded, and is Skipped in the new run. */
        STANDS,
        /** As it was: skipped. */
        SAME,
        /** Its work is done again, or gone on with. */
        WAITS,
        /** It comes again when its turn comes, if it does. */
        LEFT_BEHIND
    }

    private Fate fate(NodeRecord node, boolean standingBase) {
        if (plan.isEarlierAttempt(node.index())) {
            return Fate.LEFT_BEHIND;
        }
        boolean removed = plan.action(node.index()) == Action.REMOVE;
        boolean failed = node.phase().isFailure();
        return switch (node.type()) {
            case POD, HTTP, PLUGIN, SUSPEND -> {
                if (failed) {
                    yield plan.isCause(node.index()) ? Fate.WAITS : removed ? Fate.LEFT_BEHIND : Fate.WAITS;
                }
                yield removed ? Fate.LEFT_BEHIND : Fate.STANDS;
            }
            case CONTAINER -> standingBase ? Fate.STANDS : Fate.WAITS;
            case SKIPPED -> removed || failed ? Fate.LEFT_BEHIND : Fate.SAME;
            case STEPS, STEP_GROUP, DAG, TASK_GROUP, RETRY -> removed ? Fate.LEFT_BEHIND : Fate.WAITS;
        };
    }

    private int take(NodeRecord node, Fate fate) {
        NodeName name = node.base() < 0
                ? NodeName.of(-1, fresh.identity.name())
                : new NodeName(
                        nodes[node.base()],
                        node.stem(),
                        node.item(),
                        node.name().description());
        boolean leaf = node.type() != NodeType.CONTAINER && fate == Fate.STANDS;
        NodeRecord taken = fresh.nodes.add(
                name,
                node.boundary < 0 ? -1 : nodes[node.boundary],
                node.origin,
                leaf ? NodeType.SKIPPED : node.type());
        boolean failedPod = node.type() == NodeType.POD && node.phase().isFailure();
        taken.startedAt = failedPod ? 0 : fresh.now;
        taken.finishedAt = taken.startedAt;
        switch (fate) {
            case STANDS -> {
                taken.phase(NodePhase.SKIPPED);
                taken.message = "original pod: " + old.id(node.index());
                taken.takenOver(true);
            }
            case SAME -> {
                taken.phase(node.phase());
                taken.message = node.message;
            }
            case WAITS, LEFT_BEHIND -> taken.phase(NodePhase.PENDING);
        }
        taken.hooked(node.hooked());
        taken.retried(node.retried());
        taken.partOfExitHandler(node.partOfExitHandler());
        taken.inputs = node.inputs;
        taken.outputs = node.outputs;
        if (node.memoization() != null) {
            taken.memoization(node.memoization());
        }
        taken.displayName(node.boundary < 0 ? Names.display(old.nodes, node) : node.displayName());
        taken.progress(before.progressOf(node));
        return taken.index();
    }

    private void connect() {
        boolean dangling = false;
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] >= 0) {
                NodeRecord node = old.nodes.get(i);
                NodeRecord taken = fresh.nodes.edit(nodes[i]);
                int[] children = translated(node.children());
                int[] outbound = translated(node.outbound());
                dangling |= children.length < node.childCount() || outbound.length < node.outbound().length;
                taken.children(children);
                taken.outbound(outbound);
            }
        }
        if (dangling) {
            fresh.depart(Departure.NO_DANGLING_CHILD);
        }
    }

    private int[] translated(int[] olds) {
        int[] news = new int[olds.length];
        int count = 0;
        for (int node : olds) {
            if (nodes[node] >= 0) {
                news[count++] = nodes[node];
            }
        }
        return Arrays.copyOf(news, count);
    }

    /** Global outputs of what stands are there from the first round on. */
    private void carryGlobals(List<NodeRecord> standing) {
        standing.sort(Comparator.comparingLong(node -> node.finishedAt));
        List<NodeOutputs> outputs = new ArrayList<>();
        for (NodeRecord node : standing) {
            outputs.add(java.util.Objects.requireNonNull(node.outputs));
            if (GlobalOutputs.has(outputs.get(outputs.size() - 1))) {
                fresh.depart(Departure.RESUBMIT_TAKES_OVER);
            }
        }
        fresh.later(() -> outputs.forEach(fresh::export));
    }
}
