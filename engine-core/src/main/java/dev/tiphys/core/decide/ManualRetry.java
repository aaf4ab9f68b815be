package dev.tiphys.core.decide;

import dev.tiphys.core.retry.PlannedRetry;
import dev.tiphys.core.retry.RetryPlanner;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Manual retry: makes a plan of what is kept, reset and removed, and carries it out. */
final class ManualRetry {
    private final Run run;

    ManualRetry(Run run) {
        this.run = run;
    }

    // ---- the plan

    /** @throws OperationRefusedException if nothing would run */
    RetryPlan plan(RetryOptions options) {
        checkPhase(options);
        checkParameters(options.parameters());
        PlannedRetry planned = planned(options);
        checkRunning(planned);
        checkSelection(options, planned);
        RetryPlan plan = RetryPlan.of(run.identity.runId(), options, planned.entries());
        if (!planned.surelyRuns() && run.phase.isFinal()) {
            Trial.failure(run, plan).ifPresent(reason -> {
                throw refused("a retry would run nothing and fail again at once: " + reason
                        + " (change a parameter that this depends on, or select nodes to restart)");
            });
        }
        return plan;
    }

    private OperationRefusedException refused(String message) {
        run.depart(Departure.RETRY_REFUSED);
        return new OperationRefusedException(message);
    }

    private void checkParameters(Map<String, String> parameters) {
        for (Map.Entry<String, String> given : parameters.entrySet()) {
            List<String> allowed = run.arguments
                    .parameter(given.getKey())
                    .map(Parameter::enumValues)
                    .orElse(null);
            if (allowed != null && !allowed.contains(given.getValue())) {
                run.depart(Departure.RETRY_PARAMETERS);
                throw new OperationRefusedException("spec.arguments." + given.getKey()
                        + ".value should be present in spec.arguments." + given.getKey() + ".enum list");
            }
        }
    }

    private void checkSelection(RetryOptions options, PlannedRetry planned) {
        IntPredicate selected = selected(options);
        if (selected == null) {
            return;
        }
        String selector = options.nodes().text();
        boolean narrows = !options.restartSuccessful();
        if (narrows && !planned.changesMain() && !matchesHandler(planned, selected)) {
            throw refused("no failed node matches nodeFieldSelector '" + selector
                    + "' (with restartSuccessful, what succeeded runs again, too)");
        }
        if (!planned.changesAnything()) {
            throw refused("a retry would run nothing: no node matches nodeFieldSelector '" + selector + "'");
        }
    }

    private boolean matchesHandler(PlannedRetry planned, IntPredicate selected) {
        return Arrays.stream(planned.changed()).anyMatch(i -> planned.isExit(i) && selected.test(i));
    }

    private PlannedRetry planned(RetryOptions options) {
        IntPredicate selected = selected(options);
        RetryPlanner.Request request = new RetryPlanner.Request(
                selected,
                options.restartSuccessful(),
                run.globals.differing(options.parameters()),
                !options.parameters().isEmpty(),
                run.phase.isFinal());
        return RetryPlanner.plan(
                new RetryPlanner.Workflow(
                        run.identity.name(),
                        run.spec,
                        run.library,
                        run.globals,
                        run.nodes.freeze(),
                        run.failed,
                        run.addressed),
                request);
    }

    private void checkPhase(RetryOptions options) {
        switch (run.phase) {
            case FAILED, ERROR -> {}
            case SUCCEEDED -> {
                if (!options.restartSuccessful() || options.nodes().matchesAll()) {
                    throw new OperationRefusedException("To retry a succeeded workflow, set the options"
                            + " restartSuccessful and nodeFieldSelector");
                }
            }
            case UNKNOWN, PENDING, RUNNING -> {
                if (!options.whileRunning()) {
                    throw new OperationRefusedException("Cannot retry a workflow in phase " + run.phase.text());
                }
                if (!run.shutdown.isEmpty()) {
                    throw new OperationRefusedException("Cannot retry a workflow that is being stopped");
                }
            }
        }
    }

    /** A run that still runs goes on with all that has not ended. */
    private void checkRunning(PlannedRetry planned) {
        if (run.phase.isFinal()) {
            return;
        }
        if (planned.hasExit()) {
            throw new OperationRefusedException(
                    "Cannot retry a workflow whose exit handler runs: retry it when it has ended");
        }
        for (int i : planned.changed()) {
            NodeRecord node = run.node(i);
            if (!node.phase().isFinal() && node.type().isTask()) {
                throw new OperationRefusedException("a retry would run " + run.name(i) + " again, which still runs");
            }
        }
        if (planned.changed().length == 0) {
            throw new OperationRefusedException("a retry would run nothing: nothing has failed so far");
        }
    }

    private @Nullable IntPredicate selected(RetryOptions options) {
        if (options.nodes().matchesAll()) {
            return null;
        }
        SelectorMatcher matcher = SelectorMatcher.of(options.nodes().text());
        NodeReader nodes = run.nodes.freeze();
        return node -> {
            NodeRecord record = nodes.find(node);
            return record != null && matcher.matches(nodes, run.identity.name(), record);
        };
    }

    // ---- its application

    void apply(RetryPlan plan) {
        checkPhase(plan.options());
        PlannedRetry planned = planned(plan.options());
        RetryPlan now = RetryPlan.of(run.identity.runId(), plan.options(), planned.entries());
        if (!now.changes().equals(plan.changes())) {
            throw new OperationRefusedException("the run has changed since the retry was planned");
        }
        RunView before = new RunView(run);
        planned.seal();
        run.lateDepartures.add(new LateDepartures(planned));
        run.countedNodes = before.reader();
        RemovedNodes removed = new RemovedNodes(run);
        for (int i : planned.changed()) {
            switch (planned.action(i)) {
                case KEEP -> {}
                case RESET -> reset(i, before, planned);
                case REMOVE -> removed.add(run.node(i));
            }
        }
        removed.remove(planned::before);
        override(plan.options().parameters());
        if (run.phase.isFinal()) {
            reopen();
            run.forgetCalls();
        } else {
            run.forgetCallsButTasks();
        }
        withdraw(removed.nodes(), planned);
        run.changes++;
    }

    /** A daemon that has ended is to be started again. */
    private static void restart(NodeRecord daemon) {
        daemon.phase(NodePhase.PENDING);
        daemon.message = "";
        daemon.startedAt = 0;
        daemon.finishedAt = 0;
        daemon.outputs = null;
        daemon.podIp("");
        daemon.progress(null);
    }

    private boolean isEmptied(NodeRecord node, PlannedRetry planned) {
        for (int i = 0; i < node.childCount(); i++) {
            NodeRecord child = run.nodes.find(node.child(i));
            Action action = planned.action(node.child(i));
            if (action == Action.KEEP || action == Action.RESET && child != null && !isEmptied(child, planned)) {
                return false;
            }
        }
        return true;
    }

    private void reset(int index, RunView before, PlannedRetry planned) {
        if (run.node(index).type() == NodeType.POD) {
            run.change(index, ManualRetry::restart);
            return;
        }
        // as in Argo, one that is emptied shows what it did until there is something new to show
        boolean shows = isEmptied(run.node(index), planned);
        run.change(index, node -> {
            if (shows) {
                node.progress(before.progressOf(node));
            }
            node.phase(NodePhase.RUNNING);
            node.message = "";
            node.startedAt = run.now;
            node.finishedAt = 0;
        });
    }

    /**
     * Global outputs of nodes that are made anew are no longer true; those of others of the same name count again. Seen
     * from the next round on.
     */
    private void withdraw(List<NodeRecord> gone, PlannedRetry planned) {
        List<NodeOutputs> withdrawn = new ArrayList<>();
        gone.forEach(node -> add(withdrawn, node.outputs));
        for (int i : planned.changed()) {
            if (planned.action(i) == Action.RESET) {
                add(withdrawn, run.node(i).outputs);
            }
        }
        if (withdrawn.isEmpty()) {
            return;
        }
        List<NodeRecord> standing = new ArrayList<>();
        for (int i = 0; i < run.nodes.limit(); i++) {
            NodeRecord node = run.nodes.find(i);
            if (node != null
                    && planned.action(i) == Action.KEEP
                    && node.outputs != null
                    && GlobalOutputs.has(node.outputs)) {
                standing.add(node);
            }
        }
        standing.sort(Comparator.comparingLong(node -> node.finishedAt));
        List<NodeOutputs> rest = new ArrayList<>();
        standing.forEach(node -> add(rest, node.outputs));
        run.later(() -> {
            if (run.outputs.withdraw(withdrawn, rest)) {
                run.depart(Departure.RETRY_OUTPUTS);
            }
        });
    }

    private static void add(List<NodeOutputs> list, @Nullable NodeOutputs outputs) {
        if (outputs != null && GlobalOutputs.has(outputs)) {
            list.add(outputs);
        }
    }

    private void override(Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        if (run.referred && forgetsInArgo(parameters)) {
            run.depart(Departure.RETRY_PARAMETERS);
        }
        run.globals.parameters().putAll(parameters);
        run.arguments = overridden(run.arguments, parameters);
        run.ownArguments = overridden(run.ownArguments, parameters);
        run.spec = run.spec.toBuilder().arguments(run.arguments).build();
        run.library = run.library.with(run.spec);
    }

    /** Argo forgets arguments of a WorkflowTemplate that have no plain value. */
    private boolean forgetsInArgo(Map<String, String> parameters) {
        return run.arguments.parameters().stream()
                .anyMatch(parameter -> parameter.value() == null
                        && !parameters.containsKey(parameter.name())
                        && run.ownArguments.parameter(parameter.name()).isEmpty());
    }

    /** The new values first, as in Argo. */
    static Arguments overridden(Arguments arguments, Map<String, String> parameters) {
        List<Parameter> all = new ArrayList<>();
        parameters.forEach((name, value) -> all.add(Parameter.of(name, value)));
        for (Parameter old : arguments.parameters()) {
            if (!parameters.containsKey(old.name())) {
                all.add(old);
            }
        }
        return new Arguments(all, arguments.artifacts());
    }

    private void reopen() {
        run.phase = WorkflowPhase.UNKNOWN;
        run.message = "";
        run.startedAt = run.now;
        run.finishedAt = 0;
        run.shutdown = "";
        if (Objects.equals(run.spec.activeDeadlineSeconds(), 0L)) {
            run.spec = run.spec.toBuilder().activeDeadlineSeconds(null).build();
        }
    }
}
