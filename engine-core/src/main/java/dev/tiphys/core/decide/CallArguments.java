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

    /**
     * Reads the arguments.
     *
     * @param attempt null before there is one
     */
    static CallArguments read(Call call, Locals.@Nullable Attempt attempt) throws PlanException {
        List<ArgumentPlan> plans = call.plan().arguments();
        CallScope scope =
                attempt == null ? call.scope() : call.scope().with(new Locals(call, call.template(), attempt));
        @Nullable Object[] values = new @Nullable Object[plans.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                Object value = value(plans.get(i), scope, attempt == null);
                values[i] = value;
                if (value == Scope.ABSENT && isResult(plans.get(i))) {
                    // Argo does not know the result of a skipped node, and waits for it
                    call.run().depart(Departure.UNRESOLVED);
                }
                if (value instanceof String text && isLostInArgo(plans.get(i), text)) {
                    call.run().depart(Departure.CHARACTERS);
                }
            } catch (PlanException e) {
                if (e.kind() == PlanException.Kind.MISSING && !failsInArgo(e, call)) {
                    call.run().depart(Departure.UNRESOLVED);
                }
                throw e;
            }
        }
        return new CallArguments(values, artifacts(call.plan(), scope, attempt == null));
    }

    private static boolean isResult(ArgumentPlan plan) {
        String tag = plan.value() == null ? null : plan.value().pureTag();
        return tag != null && tag.endsWith(".outputs.result");
    }

    private static List<Artifact> artifacts(CallPlan plan, Scope scope, boolean beforeAttempts) throws PlanException {
        try {
            return ArtifactSource.resolve(plan.artifacts(), scope, beforeAttempts);
        } catch (PlanException e) {
            throw plan.isStep() ? new PlanException("unable to resolve references: " + e.text()) : e;
        }
    }

    private static boolean isLostInArgo(ArgumentPlan plan, String value) {
        return plan.value() != null && plan.value().isLostInArgo(value);
    }

    /**
     * Whether Argo has the same error: of a loop's item. Otherwise it hands the tag itself over, or waits for ever for
     * the result of a step or task.
     */
    private static boolean failsInArgo(PlanException e, Call call) {
        return call.scope().item() != Scope.EMPTY
                && !e.text().contains("{{steps.")
                && !e.text().contains("{{tasks.")
                && !e.text().contains(": steps.")
                && !e.text().contains(": tasks.");
    }

    /** Sees to it that the arguments can be filled in. @throws PlanException with Argo's words if one cannot */
    static void check(CallPlan plan, CallScope scope) throws PlanException {
        for (ArgumentPlan argument : plan.arguments()) {
            value(argument, scope, true);
        }
    }

    /** Whether an attempt has other inputs than the node that stands for all attempts. */
    static boolean differByAttempt(Call call) {
        for (ArgumentPlan argument : call.plan().arguments()) {
            if (argument.value() != null && argument.value().mentionsAttempt()) {
                return true;
            }
        }
        List<Parameter> declared = call.template().template().inputs().parameters();
        for (int i = 0; i < declared.size(); i++) {
            Text text = call.template().defaultOf(i);
            if (text != null && text.mentionsAttempt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the arguments of a loop's item may be good for one item and bad for another. */
    static boolean mayFail(CallPlan plan) {
        for (ArgumentPlan argument : plan.arguments()) {
            if (mayFail(argument.value())) {
                return true;
            }
        }
        return mayFail(plan.when());
    }

    private static boolean mayFail(@Nullable Text text) {
        return text != null && (text.mentions("item.") || text.hasExpressions());
    }

    private static @Nullable Object value(ArgumentPlan plan, Scope scope, boolean beforeAttempts) throws PlanException {
        Text text = plan.value();
        if (text == null) {
            return null;
        }
        String tag = text.pureTag();
        if (tag != null && scope.lookup(tag) == Scope.ABSENT) {
            return Scope.ABSENT;
        }
        return text.render(scope, beforeAttempts);
    }

    /** @throws PlanException with Argo's words if an input gets no value */
    NodeInputs inputs(Call call, Locals.@Nullable Attempt attempt) throws PlanException {
        TemplatePlan template = call.template();
        List<Parameter> declared = template.template().inputs().parameters();
        @Nullable String[] given = new @Nullable String[declared.size()];
        @Nullable Text[] texts = new @Nullable Text[declared.size()];
        Locals locals = new Locals(call, template, attempt);
        boolean textual = false;
        for (int i = 0; i < given.length; i++) {
            given[i] = given(call, template, declared.get(i), i);
            if (given[i] == null) {
                texts[i] = template.defaultOf(i);
                textual = true;
            }
        }
        if (textual) {
            fillIn(call, template, declared, given, texts, locals, attempt == null);
        }
        NodeInputs parameters = new NodeInputs(declared, given, List.of());
        Scope own = call.inlined(new TemplateScope(call.run(), template, parameters, locals));
        for (int i = 0; i < given.length; i++) {
            String value = given[i];
            if (value != null
                    && texts[i] == null
                    && wouldChange(call, declared.get(i).name(), own, value)) {
                call.run().depart(Departure.VALUE_STAYS);
            }
        }
        List<Artifact> inputs = template.template().inputs().artifacts();
        if (inputs.isEmpty()) {
            return parameters;
        }
        List<Artifact> filledIn = ArtifactSource.filledIn(inputs, own, attempt == null);
        return new NodeInputs(declared, given, ArtifactSource.inputs(filledIn, artifacts));
    }

    /** Whether Argo fills a value in once more, or fails at it: in a loop at every tag. */
    private static boolean wouldChange(Call call, String name, Scope own, String value) {
        if (!value.contains("{{")) {
            return false;
        }
        ArgumentPlan argument = call.argument(name);
        boolean ofItem = call.scope().item() != Scope.EMPTY
                && argument != null
                && argument.value() != null
                && argument.value().mentionsMoreThan("item")
                && !argument.value().hasForeignTags(own);
        return ofItem || Text.isAlive(value, own);
    }

    /** Texts of the template itself: they may refer to the workflow, the call, and to each other as they are written. */
    private static void fillIn(
            Call call,
            TemplatePlan template,
            List<Parameter> declared,
            @Nullable String[] values,
            @Nullable Text[] texts,
            Locals locals,
            boolean beforeAttempts)
            throws PlanException {
        Scope outer = call.run().globals.over(locals);
        @Nullable String[] first = values.clone();
        for (int i = 0; i < first.length; i++) {
            Text text = texts[i];
            if (text != null) {
                first[i] = text.renderWhatIsKnown(outer);
            }
        }
        Scope all = call.inlined(
                new TemplateScope(call.run(), template, new NodeInputs(declared, first, List.of()), locals));
        for (int i = 0; i < values.length; i++) {
            Text text = texts[i];
            if (text != null) {
                try {
                    values[i] = text.render(all, beforeAttempts);
                } catch (PlanException e) {
                    if (e.kind() != PlanException.Kind.OTHER) {
                        // Argo leaves the tag in the input
                        call.run().depart(Departure.UNRESOLVED);
                    }
                    throw e;
                }
            }
        }
    }

    /** What the arguments or a ConfigMap give; null if the declared text counts. */
    private @Nullable String given(Call call, TemplatePlan template, Parameter declared, int position)
            throws PlanException {
        int index = index(call, declared.name());
        Object argument = index < 0 ? null : values[index];
        if (argument == Scope.ABSENT) {
            if (template.defaultOf(position) == null && declared.valueFrom() == null) {
                throw new PlanException("inputs.parameters." + declared.name()
                        + ": argument references an absent optional (skipped/omitted node output with no default)");
            }
        } else if (argument != null) {
            return (String) argument;
        }
        boolean bySource = index >= 0 && argument == null;
        ValueFrom from =
                bySource ? call.plan().arguments().get(index).parameter().valueFrom() : declared.valueFrom();
        KeySelector key = from == null ? null : from.configMapKeyRef();
        if (from != null && key != null) {
            return fromConfigMap(call, declared, from, key);
        }
        if (bySource || template.defaultOf(position) == null) {
            throw new PlanException("inputs.parameters." + declared.name() + " was not supplied");
        }
        return null;
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
        String name;
        String entry;
        try {
            name = Text.of(key.name()).render(globals);
            entry = Text.of(key.key()).render(globals);
        } catch (PlanException e) {
            throw new PlanException("failed to substitute configMapKeyRef: " + e.text());
        }
        try {
            return call.run().globals.configMapValue(name, entry);
        } catch (PlanException e) {
            String byDefault = from.defaultValue();
            if (byDefault == null || e.kind() != PlanException.Kind.NOT_FOUND) {
                throw new PlanException(
                        "unable to retrieve inputs.parameters." + declared.name() + " from ConfigMap: " + e.text());
            }
            return byDefault;
        }
    }
}
