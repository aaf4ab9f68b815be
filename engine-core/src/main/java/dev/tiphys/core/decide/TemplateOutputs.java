package dev.tiphys.core.decide;

import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.plan.Expressions;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.ValueFrom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outputs that a steps or dag template declares, taken from its steps or tasks. */
final class TemplateOutputs {
    private TemplateOutputs() {}

    /** Null if the template declares none. @throws PlanException with Argo's words if one cannot be had */
    static @Nullable NodeOutputs of(Run run, Outputs declared, Scope scope) throws PlanException {
        if (declared.parameters().isEmpty() && declared.artifacts().isEmpty()) {
            return null;
        }
        @Nullable String[] values = new @Nullable String[declared.parameters().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameter(declared.parameters().get(i), scope);
            if (isAlreadyKnown(declared.parameters().get(i).valueFrom())) {
                run.depart(Departure.VALUE_STAYS);
            }
        }
        List<Artifact> artifacts = new ArrayList<>();
        for (Artifact artifact : declared.artifacts()) {
            Artifact found = artifact(artifact, scope);
            if (found != null) {
                artifacts.add(found);
            }
        }
        return new NodeOutputs(declared.parameters(), values, List.copyOf(artifacts), null, null);
    }

    /** A tag that has a value before the steps run: Argo takes that value for a name and looks it up. */
    private static boolean isAlreadyKnown(@Nullable ValueFrom from) {
        String tag =
                from == null || from.parameter() == null ? "" : from.parameter().replace(" ", "");
        return tag.startsWith("{{inputs.") || tag.startsWith("{{workflow.") && !tag.startsWith("{{workflow.outputs.");
    }

    private static String parameter(Parameter parameter, Scope scope) throws PlanException {
        ValueFrom from = parameter.valueFrom();
        if (from == null) {
            throw new PlanException("output parameters must have a valueFrom specified");
        }
        Object value;
        try {
            value = value(from, scope);
        } catch (PlanException e) {
            if (from.defaultValue() == null) {
                throw e;
            }
            return from.defaultValue();
        }
        if (value != Scope.ABSENT) {
            return value instanceof String text ? text : GoFormat.v(value);
        }
        if (from.defaultValue() != null) {
            return from.defaultValue();
        }
        throw new PlanException("output parameter \"" + parameter.name() + "\": \"" + from.parameter()
                + "\" is an absent optional (skipped/omitted node output with no default)");
    }

    private static Object value(ValueFrom from, Scope scope) throws PlanException {
        if (from.expression() != null && !from.expression().isEmpty()) {
            String expression = from.expression();
            return byExpression(
                    expression.contains("{{") ? Text.of(expression).renderWhatIsKnown(scope) : expression,
                    new WithoutWorkflow(scope));
        }
        String parameter = from.parameter();
        if (parameter == null || parameter.isEmpty()) {
            return "";
        }
        String tag = parameter.startsWith("{{") && parameter.endsWith("}}")
                ? parameter.substring(2, parameter.length() - 2).strip()
                : parameter.strip();
        if (tag.startsWith("=")) {
            return byExpression(tag.substring(1), scope);
        }
        Object value = scope.lookup(tag);
        if (value == null) {
            throw new PlanException("Unable to resolve: \"" + tag + "\"");
        }
        return value;
    }

    private static Object byExpression(String expression, Scope scope) throws PlanException {
        try {
            Object value = Expressions.evaluate(expression, scope);
            if (value == null) {
                throw new PlanException("failed to evaluate expression \"" + expression + "\"");
            }
            return value;
        } catch (ExprException e) {
            throw new PlanException(String.valueOf(e.getMessage()));
        }
    }

    /** Argo's expressions for outputs see the steps or tasks and the inputs, not the workflow. */
    private record WithoutWorkflow(Scope all) implements Scope {
        @Override
        public @Nullable Object lookup(String name) {
            return name.startsWith("workflow.") && !name.startsWith("workflow.outputs.") ? null : all.lookup(name);
        }

        @Override
        public @Nullable Object root(String name) {
            Object root = all.root(name);
            if (!name.equals("workflow") || !(root instanceof java.util.Map<?, ?> map)) {
                return root;
            }
            Object outputs = map.get("outputs");
            return outputs == null ? null : java.util.Map.of("outputs", outputs);
        }

        @Override
        public ScopedExpression expression(String source) {
            return all.expression(source);
        }

        @Override
        public java.util.Map<String, ? extends Object> functions() {
            return all.functions();
        }
    }

    private static @Nullable Artifact artifact(Artifact artifact, Scope scope) throws PlanException {
        if (!ArtifactSource.isReference(artifact)) {
            return null;
        }
        try {
            return ArtifactSource.find(artifact, scope).toBuilder()
                    .name(artifact.name())
                    .globalName(artifact.globalName())
                    .build();
        } catch (PlanException e) {
            if (artifact.optional() && e.text().contains("Unable to resolve")) {
                return null;
            }
            throw new PlanException("unable to resolve outputs from scope: " + e.text());
        }
    }
}
