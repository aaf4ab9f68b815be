package dev.tiphys.executors;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.NodeUpdate;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.RunListener;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Resumes every run and suspend node as soon as it waits; supplied outputs take their defaults. Keeps no state. */
public final class AutoResume implements RunListener {
    private final boolean supplying;

    /** What needs a value that has no default waits on. */
    public AutoResume() {
        this(false);
    }

    private AutoResume(boolean supplying) {
        this.supplying = supplying;
    }

    /** Values without a default are supplied, too, as {@link DryExecutor} makes them: {@code value-of-NAME}. */
    public static AutoResume supplying() {
        return new AutoResume(true);
    }

    @Override
    public void changed(WorkflowRun run, RunSnapshot before, RunSnapshot now) {
        if (!now.finished() && waits(now)) {
            try {
                if (supplying) {
                    now.nodes().stream().filter(AutoResume::waits).forEach(node -> supply(run, node));
                }
                run.resume();
            } catch (OperationRefusedException refused) {
                // It has ended meanwhile, or needs a value that nobody has: then it waits on.
            }
        }
    }

    private static void supply(WorkflowRun run, Node gate) {
        Map<String, String> values = new LinkedHashMap<>();
        gate.outputs()
                .ifPresent(outputs -> outputs.parameters().stream()
                        .filter(AutoResume::lacksValue)
                        .forEach(parameter -> values.put(parameter.name(), "value-of-" + parameter.name())));
        if (!values.isEmpty()) {
            run.set(new NodeUpdate(new NodeSelector("id=" + gate.id()), Optional.empty(), Optional.empty(), values));
        }
    }

    private static boolean lacksValue(Parameter parameter) {
        return parameter.value() == null
                && parameter.valueFrom() != null
                && parameter.valueFrom().supplied()
                && parameter.valueFrom().defaultValue() == null;
    }

    private static boolean waits(RunSnapshot now) {
        return now.suspended() || now.nodes().stream().anyMatch(AutoResume::waits);
    }

    private static boolean waits(Node node) {
        return node.type() == NodeType.SUSPEND && node.phase() == NodePhase.RUNNING;
    }
}
