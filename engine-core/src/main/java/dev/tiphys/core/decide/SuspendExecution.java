package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.ValueFrom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits for somebody to resume it, or for its duration. */
final class SuspendExecution extends Execution {
    private boolean timed;

    SuspendExecution(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        super(call, name, attempt, flags, node);
    }

    @Override
    Visit visit() {
        create(NodePhase.PENDING);
        NodeRecord node = record();
        if (node.phase().isFinal()) {
            return Visit.OK;
        }
        if (node.outputs == null) {
            NodeOutputs expected = expected();
            if (expected != null) {
                run.change(node(), record -> record.outputs = expected);
            }
        }
        try {
            if (expired()) {
                NodeOutputs outputs = withDefaults(record().outputs);
                run.change(node(), record -> record.outputs = outputs);
                run.mark(node(), NodePhase.SUCCEEDED);
                return Visit.OK;
            }
        } catch (PlanException e) {
            return fail(e.text());
        }
        run.mark(node(), NodePhase.RUNNING);
        run.suspends.add(node());
        run.suspendCalls.put(node(), call);
        return Visit.OK;
    }

    private boolean expired() throws PlanException {
        Text text = template.texts().suspendDuration();
        if (text == null) {
            return false;
        }
        String duration = text.render(scope);
        if (duration.isEmpty()) {
            return false;
        }
        long due = record().startedAt + Times.parse(duration);
        if (run.now >= due) {
            return true;
        }
        if (!timed) {
            timed = true;
            run.timers.at(due, call::touch, () -> !call.isFulfilled());
        }
        return false;
    }

    /** The outputs that somebody is to supply; null if there are none. */
    private @Nullable NodeOutputs expected() {
        List<Parameter> supplied = new ArrayList<>();
        for (Parameter parameter : template.template().outputs().parameters()) {
            ValueFrom from = parameter.valueFrom();
            if (from != null && from.supplied()) {
                supplied.add(withInputDefault(parameter, from));
            }
        }
        if (supplied.isEmpty()) {
            return null;
        }
        return new NodeOutputs(List.copyOf(supplied), new @Nullable String[supplied.size()], List.of(), null, null);
    }

    private Parameter withInputDefault(Parameter parameter, ValueFrom from) {
        if (from.defaultValue() != null) {
            return parameter;
        }
        String byDefault = template.template()
                .inputs()
                .parameter(parameter.name())
                .map(Parameter::defaultValue)
                .orElse(null);
        return byDefault == null
                ? parameter
                : parameter.toBuilder()
                        .valueFrom(from.toBuilder().defaultValue(byDefault).build())
                        .build();
    }

    /** The outputs with defaults where nothing was supplied. @throws PlanException with Argo's words if one has none */
    static @Nullable NodeOutputs withDefaults(@Nullable NodeOutputs outputs) throws PlanException {
        NodeOutputs result = outputs;
        for (int i = 0; result != null && i < result.size(); i++) {
            if (result.value(i) == null) {
                Parameter parameter = result.declared().get(i);
                String byDefault = parameter.valueFrom() == null
                        ? null
                        : parameter.valueFrom().defaultValue();
                if (byDefault == null) {
                    throw new PlanException("raw output parameter '" + parameter.name()
                            + "' has not been set and does not have a default value");
                }
                result = result.withValue(i, byDefault);
            }
        }
        return result;
    }
}
