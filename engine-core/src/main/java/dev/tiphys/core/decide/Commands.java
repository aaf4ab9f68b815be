package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.model.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What users ask of a run, with Argo's words where it refuses. */
final class Commands {
    private final Run run;

    Commands(Run run, Walk walk) {
        this.run = run;
    }

    private void at(Instant now) {
        run.now = Math.max(run.now, now.toEpochMilli());
    }

    void suspend(Instant now) {
        at(now);
        if (run.phase.isFinal()) {
            throw new OperationRefusedException(
                    "timed out waiting for the condition: cannot suspend completed workflows");
        }
        run.suspended = true;
        run.changes++;
    }

    void resume(NodeSelector nodes, Instant now) {
        at(now);
        if (!nodes.text().isEmpty()) {
            update(nodes, NodePhase.SUCCEEDED, "", Map.of());
            return;
        }
        List<Integer> resumed = new ArrayList<>();
        List<@Nullable NodeOutputs> outputs = new ArrayList<>();
        try {
            for (int suspend : run.suspends) {
                outputs.add(SuspendExecution.withDefaults(run.node(suspend).outputs));
                resumed.add(suspend);
            }
        } catch (PlanException e) {
            throw new OperationRefusedException("timed out waiting for the condition: " + e.text());
        }
        run.suspended = false;
        for (int i = 0; i < resumed.size(); i++) {
            NodeOutputs given = outputs.get(i);
            int node = resumed.get(i);
            run.change(node, record -> record.outputs = given);
            String message = run.node(node).message;
            end(node, NodePhase.SUCCEEDED, message.isEmpty() ? "" : message + "; ");
        }
        run.changes++;
    }

    private void end(int node, NodePhase phase, String message) {
        run.mark(node, phase, message);
        run.staleProgress.add(node);
        if (phase == NodePhase.SUCCEEDED) {
            Memo.save(run, node);
        }
        Call call = run.suspendCalls.get(node);
        if (call != null) {
            call.touch();
        }
    }

    void set(NodeUpdate update, Instant now) {
        at(now);
        update(update.nodes(), update.phase().orElse(null), update.message().orElse(""), update.outputParameters());
    }

    private void update(
            NodeSelector nodes, @Nullable NodePhase phase, String message, Map<String, String> outputParameters) {
        SelectorMatcher matcher = SelectorMatcher.of(nodes.text());
        List<Integer> matching = new ArrayList<>();
        for (int suspend : run.suspends) {
            if (matcher.matches(run.nodes, run.identity.name(), run.node(suspend))) {
                matching.add(suspend);
            }
        }
        boolean changes = phase != null || !message.isEmpty() || !outputParameters.isEmpty();
        if (matching.isEmpty() || !changes) {
            throw new OperationRefusedException(
                    "currently, set only targets suspend nodes: no suspend nodes matching nodeFieldSelector: "
                            + nodes.text());
        }
        List<@Nullable NodeOutputs> outputs = new ArrayList<>();
        for (int node : matching) {
            NodeOutputs given = withValues(run.node(node), outputParameters);
            outputs.add(
                    phase == null || phase == NodePhase.FAILED || phase == NodePhase.ERROR ? given : defaults(given));
        }
        for (int i = 0; i < matching.size(); i++) {
            int node = matching.get(i);
            NodeOutputs given = outputs.get(i);
            run.change(node, record -> record.outputs = given);
            run.export(outputParameters.isEmpty() ? null : given);
            end(
                    node,
                    phase == null ? run.node(node).phase() : phase,
                    message.isEmpty() ? run.node(node).message : message);
        }
    }

    private static @Nullable NodeOutputs defaults(@Nullable NodeOutputs outputs) {
        try {
            return SuspendExecution.withDefaults(outputs);
        } catch (PlanException e) {
            throw new OperationRefusedException(e.text());
        }
    }

    private static @Nullable NodeOutputs withValues(NodeRecord node, Map<String, String> values) {
        NodeOutputs outputs = node.outputs;
        if (values.isEmpty()) {
            return outputs;
        }
        if (outputs == null) {
            throw new OperationRefusedException(
                    "cannot set output parameters because node is not expecting any raw parameters");
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            int position = position(outputs, value.getKey());
            if (position < 0) {
                throw new OperationRefusedException("node is not expecting output parameter '" + value.getKey() + "'");
            }
            if (outputs.value(position) != null) {
                throw new OperationRefusedException("cannot set output parameter '" + value.getKey()
                        + "' because it does not use valueFrom.raw or it was already set");
            }
            outputs = outputs.withValue(position, value.getValue());
        }
        return outputs;
    }

    private static int position(NodeOutputs outputs, String name) {
        List<Parameter> declared = outputs.declared();
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    void stop(NodeSelector nodes, String message, Instant now) {
        at(now);
        if (!nodes.text().isEmpty()) {
            update(nodes, NodePhase.FAILED, message, Map.of());
            return;
        }
        shutDown("Stop");
    }

    void terminate(Instant now) {
        at(now);
        shutDown("Terminate");
    }

    private void shutDown(String strategy) {
        if (run.phase.isFinal()) {
            throw new OperationRefusedException("cannot shutdown a completed workflow: workflow: \""
                    + run.identity.name() + "\", namespace: \"" + run.identity.namespace() + "\"");
        }
        if (run.shutdown.equals(strategy)) {
            throw new OperationRefusedException("cannot shutdown a workflow that is already shut down");
        }
        if (run.shutdown.equals("Terminate")) {
            run.depart(Departure.SHUTDOWN_HOLDS);
        } else {
            run.shutdown = strategy;
        }
        for (int node = 0; node < run.nodes.limit(); node++) {
            Composite composite = run.composites.get(node);
            if (composite != null && run.nodes.find(node) != null) {
                composite.call.touch();
            }
        }
        run.changes++;
    }
}
