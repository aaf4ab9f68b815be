package dev.tiphys.core.retry;

import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.graph.NodeType;
import java.util.EnumSet;
import java.util.Set;

/** Compares a plan with what Argo would do. */
final class Differences {
    private final NodeTree tree;
    private final CallSites calls;
    private final Draft draft;
    private final ArgoRetry argo;
    private final boolean parametersGiven;
    private final Set<Difference> found = EnumSet.noneOf(Difference.class);

    private Differences(NodeTree tree, CallSites calls, Draft draft, ArgoRetry argo, boolean parametersGiven) {
        this.tree = tree;
        this.calls = calls;
        this.draft = draft;
        this.argo = argo;
        this.parametersGiven = parametersGiven;
    }

    static Set<Difference> of(NodeTree tree, CallSites calls, Draft draft, ArgoRetry argo, boolean parametersGiven) {
        Differences differences = new Differences(tree, calls, draft, argo, parametersGiven);
        for (int i = 0; i < tree.limit(); i++) {
            if (tree.exists(i) && draft.action(i) != argo.action(i)) {
                differences.add(i);
            } else if (tree.exists(i) && tree.isHook(i) && differences.isLost(i)) {
                differences.found.add(Difference.ATTENDANTS);
            }
        }
        return differences.found;
    }

    /** Whether Argo would not come back to the task of a hook that it takes away. */
    private boolean isLost(int hook) {
        int task = tree.inside(hook);
        if (!draft.isRemoved(hook) || task < 0 || draft.isRemoved(task) || tree.above(task) < 0) {
            return false;
        }
        int dag = tree.above(task);
        CallSites.Dag tasks = tree.type(dag) == NodeType.DAG ? calls.dag(dag) : null;
        int position = tasks == null ? -1 : tasks.task(tree.get(task));
        if (tasks == null || position < 0 || tasks.plan().isTarget(position)) {
            return false;
        }
        for (int dependent : tasks.plan().dependents(position)) {
            int node = tasks.node(dependent);
            if (node < 0 || draft.isRemoved(node)) {
                return false;
            }
        }
        return true;
    }

    private void add(int node) {
        if (argo.isEmptied(node)) {
            found.add(Difference.PARAMETERS);
            return;
        }
        switch (draft.reason(node)) {
            case UNAFFECTED, TOLERATED, UNDER_WAY -> kept(node);
            case HISTORY, ATTEMPT -> found.add(Difference.ATTEMPTS);
            case NOT_SELECTED, SELECTED -> found.add(Difference.SELECTION);
            case PARAMETER, ANEW -> found.add(Difference.PARAMETERS);
            case DAEMON -> found.add(Difference.DAEMONS);
            case MADE_THE_RUN_FAIL -> found.add(Difference.CAUSE_OF_FAILURE);
            case OWN_FAILURE -> found.add(Difference.EVERY_FAILURE);
            case FAILED -> failed(node);
            case ATTENDS -> attends(node);
            case DEPENDS, LATER -> depends(node);
            case CONTAINS, HOSTS, PART -> derived(node);
            case EXIT -> {}
        }
    }

    private void kept(int node) {
        if (argo.isDroppedByName(node)) {
            found.add(Difference.NAMES);
        } else if (parametersGiven && argo.action(node) == Action.REMOVE) {
            found.add(Difference.PARAMETERS);
        } else {
            found.add(Difference.KEPT);
        }
    }

    private void failed(int node) {
        switch (tree.type(node)) {
            case POD, HTTP, PLUGIN, CONTAINER -> found.add(Difference.HOOK_DOES_NOT_BLOCK);
            default -> found.add(Difference.EVERY_FAILURE);
        }
    }

    private void attends(int node) {
        int cause = draft.cause(node);
        if (draft.action(cause) == Action.RESET) {
            found.add(Difference.ATTENDANTS);
        } else {
            derived(node);
        }
    }

    private void depends(int node) {
        int cause = draft.cause(node);
        if (draft.action(cause) == Action.RESET && argo.action(cause) == Action.RESET) {
            found.add(Difference.DEPENDENTS);
        } else {
            derived(node);
        }
    }

    /** It is the cause that differs; if that is the same in Argo, this is one more of those that depend on it. */
    private void derived(int node) {
        int cause = draft.cause(node);
        if (cause >= 0 && draft.action(cause) == argo.action(cause)) {
            found.add(Difference.DEPENDENTS);
        }
    }
}
