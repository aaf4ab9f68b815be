package dev.tiphys.core.decide;

import dev.tiphys.core.plan.ArgumentPlan;
import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.core.template.Scope;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.KeySelector;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.ValueFrom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, and how the called template's inputs come from them. */
final class CallArguments {
    /** By the order of the plan's arguments: a text, {@link Scope#ABSENT}, or null for one without a value. */
    private final @Nullable Object[] values;

    private final List<Artifact> artifacts;

    private CallArguments(@Nullable Object[] values, List<Artifact> artifacts) {
        this.values = values;
        this.artifacts = artifacts;
    }

    static CallArguments read(Call call) throws PlanException {
        List<ArgumentPlan> plans = call.plan().arguments();
        @Nullable Object[] values = new @Nullable Object[plans.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(plans.get(i), call.scope());
        }
        return new CallArguments(values, ArtifactSource.resolve(call.plan().artifacts(), call.scope()));
    }

    /** Whether the arguments of a loop's item may be good for one item and bad for another. */
    static boolean mayFail(CallPlan plan) {
        for (ArgumentPlan argument : plan.arguments()) {
            if (argument.value() != null && (argument.value().mentions("item.") || argument.value().hasExpressions())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object value(ArgumentPlan plan, Scope scope) throws PlanException {
        Text text = plan.value();
        if (text == null) {
            return null;
        }
        String tag = text.pureTag();
        if (tag != null && scope.lookup(tag) == Scope.ABSENT) {
            return Scope.ABSENT;
        }
        return text.render(scope);
    }

    /** @throws PlanException with Argo's words if an input gets no value */
    static NodeInputs inputs(Call call, CallArguments arguments) throws PlanException {
        TemplatePlan template = call.template();
        List<Parameter> declared = template.template().inputs().parameters();
        @Nullable String[] values = new @Nullable String[declared.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.input(call, template, declared.get(i), i, values);
        }
        List<Artifact> inputs = template.template().inputs().artifacts();
        return new NodeInputs(
                declared, values, inputs.isEmpty() ? List.of() : ArtifactSource.inputs(inputs, arguments.artifacts));
    }

    private @Nullable String input(
            Call call, TemplatePlan template, Parameter declared, int position, @Nullable String[] earlier)
            throws PlanException {
        int index = index(call, declared.name());
        Object given = index < 0 ? null : values[index];
        if (given == Scope.ABSENT) {
            if (template.defaultOf(position) == null && declared.valueFrom() == null) {
                throw new PlanException("inputs.parameters." + declared.name()
                        + ": argument references an absent optional (skipped/omitted node output with no default)");
            }
        } else if (given != null) {
            return (String) given;
        }
        ValueFrom from = index >= 0 && given == null
                ? call.plan().arguments().get(index).parameter().valueFrom()
                : declared.valueFrom();
        KeySelector key = from == null ? null : from.configMapKeyRef();
        if (from != null && key != null) {
            return fromConfigMap(call, declared, from, key);
        }
        Text byDefault = index >= 0 && given == null ? null : template.defaultOf(position);
        if (byDefault == null) {
            throw new PlanException("inputs.parameters." + declared.name() + " was not supplied");
        }
        return byDefault.render(new DefaultScope(call, template, earlier));
    }

    private static int index(Call call, String name) {
        List<ArgumentPlan> plans = call.plan().arguments();
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String fromConfigMap(Call call, Parameter declared, ValueFrom from, KeySelector key)
            throws PlanException {
        Scope globals = call.run().globals;
        String name = Text.of(key.name()).render(globals);
        String entry = Text.of(key.key()).render(globals);
        try {
            return call.run().globals.configMapValue(name, entry);
        } catch (PlanException e) {
            String byDefault = from.defaultValue();
            if (byDefault == null) {
                throw new PlanException(
                        "unable to retrieve inputs.parameters." + declared.name() + " from ConfigMap: " + e.text());
            }
            return byDefault;
        }
    }

    /** What an input's default sees: the workflow, the call, and the inputs before it. */
    private static final class DefaultScope implements Scope {
        private final Call call;
        private final TemplatePlan template;
        private final @Nullable String[] earlier;

        DefaultScope(Call call, TemplatePlan template, @Nullable String[] earlier) {
            this.call = call;
            this.template = template;
            this.earlier = earlier;
        }

        @Override
        public @Nullable Object lookup(String name) {
            if (name.startsWith("inputs.parameters.")) {
                return new TemplateScope(call.run(), template, known(), new Locals(call, template, null)).lookup(name);
            }
            Object value = call.run().globals.lookup(name);
            return value == null ? new Locals(call, template, null).lookup(name) : value;
        }

        @Override
        public @Nullable Object root(String name) {
            return new TemplateScope(call.run(), template, known(), new Locals(call, template, null)).root(name);
        }

        @Override
        public java.util.Map<String, ? extends Object> functions() {
            return call.run().globals.functions();
        }

        private NodeInputs known() {
            return new NodeInputs(template.template().inputs().parameters(), earlier, List.of());
        }
    }
}
