package dev.tiphys.core.retry;

import dev.tiphys.core.plan.TemplateLibrary;
import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.template.Scope;
import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.WorkflowSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Plans a manual retry: what failed runs again, and what depends on it; nothing else. */
public final class RetryPlanner {
    private final NodeTree tree;
    private final CallSites calls;
    private final Draft draft;
    private final Workflow workflow;

    private RetryPlanner(Workflow workflow) {
        this.workflow = workflow;
        this.tree = new NodeTree(workflow.nodes, workflow.name);
        this.calls = new CallSites(tree, workflow.library, workflow.spec, workflow.globals);
        this.draft = new Draft(tree, calls);
    }

    /**
     * What is asked.
     *
     * @param selected the nodes that the user's selector matches; null if there is no selector
     * @param restart whether the selected nodes run again although they succeeded, besides all that failed
     * @param changed names of the workflow parameters that get another value
     * @param parametersGiven whether parameters are given at all, changed or not
     * @param ended whether the run has ended
     */
    public record Request(
            @Nullable IntPredicate selected,
            boolean restart,
            Set<String> changed,
            boolean parametersGiven,
            boolean ended) {}

    /**
     * What has run.
     *
     * @param globals the variables of the workflow
     * @param failed the nodes that are Failed or Error; kept by those who change nodes, so that nobody has to look for
     *     them
     * @param daemons the nodes that ever were daemons
     */
    public record Workflow(
            String name,
            WorkflowSpec spec,
            TemplateLibrary library,
            Scope globals,
            NodeReader nodes,
            BitSet failed,
            BitSet daemons) {}

    public static PlannedRetry plan(Workflow workflow, Request request) {
        RetryPlanner planner = new RetryPlanner(workflow);
        planner.plan(request);
        return new PlannedRetry(planner.tree, planner.calls, planner.draft, request);
    }

    private void plan(Request request) {
        IntPredicate selected = request.selected;
        boolean adds = selected != null && request.restart;
        IntPredicate chosen = selected == null || adds ? node -> true : node -> isChosen(node, selected);
        IntPredicate discounted = selected != null && adds ? selected : node -> false;
        new FailedNodes(tree, calls, draft, chosen, discounted, workflow.failed).mark();
        if (selected != null && adds) {
            for (int i = 0; i < tree.limit(); i++) {
                if (tree.exists(i) && !tree.isExit(i) && selected.test(i)) {
                    select(i);
                }
            }
        }
        if (!request.changed.isEmpty()) {
            new ParameterReaders(tree, calls, draft).mark(request.changed);
        }
        if (request.parametersGiven && tree.entry() >= 0) {
            startAnew();
        }
        if (request.ended && tree.exit() >= 0) {
            draft.remove(tree.exit(), Reason.EXIT, -1);
        }
        EndedDaemons.restart(tree, calls, draft, workflow.daemons);
    }

    /** Whether the node itself, what it is part of, or a part of it is selected. */
    private boolean isChosen(int node, IntPredicate selected) {
        for (int at = node; at >= 0; at = tree.inside(at)) {
            if (selected.test(at)) {
                return true;
            }
        }
        return false;
    }

    /** With parameters, as in Argo, what goes on in a loop or step group is made anew if nothing in it would be kept. */
    private void startAnew() {
        List<Integer> anew = new ArrayList<>();
        for (int i : draft.changed()) {
            boolean goesOn = !tree.isExit(i) && tree.failed(i) && draft.action(i) == Action.RESET;
            if (goesOn && (tree.type(i) == NodeType.STEP_GROUP || tree.type(i) == NodeType.TASK_GROUP)) {
                for (int member : tree.members(i)) {
                    if (!keepsSomething(member)) {
                        anew.add(member);
                    }
                }
            }
        }
        anew.forEach(member -> draft.remove(member, Reason.ANEW, -1));
    }

    /** Whether it is, or has in it, a task that is kept. */
    private boolean keepsSomething(int node) {
        boolean ran = tree.type(node).isTask() || tree.type(node) == NodeType.SUSPEND;
        return ran && draft.action(node) == Action.KEEP
                || Arrays.stream(tree.members(node)).anyMatch(this::keepsSomething)
                || Arrays.stream(tree.hooks(node)).anyMatch(this::keepsSomething);
    }

    private void select(int node) {
        int whole = node;
        if (tree.type(node) == NodeType.CONTAINER) {
            whole = tree.inside(node);
        }
        if (tree.isAttempt(whole)) {
            for (int attempt : tree.members(tree.inside(whole))) {
                draft.remove(attempt, Reason.ATTEMPT, whole);
            }
        }
        draft.remove(whole, Reason.SELECTED, -1);
    }
}
