package dev.tiphys.core.decide;

import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.manifest.codec.ArtifactCodec;
import dev.tiphys.core.plan.Expressions;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.Strictness;
import dev.tiphys.core.template.TemplateException;
import dev.tiphys.core.template.TreeTemplate;
import dev.tiphys.model.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where artifacts come from: {@code from}, {@code fromExpression}, a location of their own. */
final class ArtifactSource {
    private ArtifactSource() {}

    /** What a scope gives for a name that is an artifact. */
    interface Artifacts {
        /** The artifact, or null; {@link Scope#ABSENT} for one of a node that was skipped. */
        @Nullable
        Object artifact(String name);
    }

    /**
     * The arguments with the artifacts that they refer to, and the tags of their locations filled in.
     *
     * @param beforeAttempts whether what only an attempt knows may stay as text
     */
    static List<Artifact> resolve(List<Artifact> arguments, Scope scope, boolean beforeAttempts) throws PlanException {
        if (arguments.isEmpty()) {
            return List.of();
        }
        List<Artifact> resolved = new ArrayList<>(arguments.size());
        for (Artifact argument : arguments) {
            if (isReference(argument)) {
                try {
                    resolved.add(find(argument, scope).toBuilder()
                            .name(argument.name())
                            .build());
                } catch (PlanException e) {
                    if (!argument.optional()) {
                        throw e;
                    }
                }
            } else {
                resolved.add(filledIn(argument, scope, Text.strictness(beforeAttempts)));
            }
        }
        return resolved;
    }

    /**
     * Declared inputs with the tags of their own locations filled in.
     *
     * @param beforeAttempts whether what only an attempt knows may stay as text
     */
    static List<Artifact> filledIn(List<Artifact> declared, Scope scope, boolean beforeAttempts) throws PlanException {
        List<Artifact> filledIn = new ArrayList<>(declared.size());
        for (Artifact input : declared) {
            filledIn.add(isReference(input) ? input : filledIn(input, scope, Text.strictness(beforeAttempts)));
        }
        return filledIn;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // an object is rendered to an object
    private static Artifact filledIn(Artifact artifact, Scope scope, Strictness strictness) throws PlanException {
        TreeTemplate template = TreeTemplate.of(ArtifactCodec.CODEC.encode(artifact));
        if (template.isLiteral()) {
            return artifact;
        }
        try {
            return ArtifactCodec.CODEC.decode((Map<String, @Nullable Object>) template.render(scope, strictness));
        } catch (TemplateException e) {
            throw new PlanException(e.getMessage());
        }
    }

    static boolean isReference(Artifact artifact) {
        return artifact.from() != null && !artifact.from().isEmpty()
                || artifact.fromExpression() != null
                        && !artifact.fromExpression().isEmpty();
    }

    /** The artifact that this one refers to. */
    static Artifact find(Artifact reference, Scope scope) throws PlanException {
        Artifact found = reference.fromExpression() != null
                        && !reference.fromExpression().isEmpty()
                ? byExpression(reference.fromExpression(), scope)
                : byName(String.valueOf(reference.from()), scope);
        String subPath = reference.subPath();
        if (subPath == null || subPath.isEmpty()) {
            return found;
        }
        return found.toBuilder().subPath(Text.of(subPath).render(scope)).build();
    }

    private static Artifact byName(String from, Scope scope) throws PlanException {
        String tag = from.startsWith("{{") && from.endsWith("}}") ? from.substring(2, from.length() - 2) : from;
        tag = tag.strip();
        if (tag.startsWith("=")) {
            return byExpression(tag.substring(1), scope);
        }
        Object value = lookUp(tag, scope);
        if (value instanceof Artifact artifact) {
            return artifact;
        }
        throw new PlanException("Unable to resolve: \"" + tag + "\"");
    }

    private static @Nullable Object lookUp(String name, Scope scope) {
        if (scope instanceof CallScope call) {
            Object value = lookUp(name, call.caller());
            return value == null ? lookUp(name, call.callee()) : value;
        }
        return scope instanceof Artifacts artifacts ? artifacts.artifact(name) : null;
    }

    private static Artifact byExpression(String expression, Scope scope) throws PlanException {
        try {
            Object value = Expressions.evaluate(expression, scope);
            if (value instanceof ArtifactValue artifact) {
                return artifact.artifact();
            }
        } catch (ExprException e) {
            throw new PlanException(String.valueOf(e.getMessage()));
        }
        throw new PlanException("Variable {{" + expression + "}} is not an artifact");
    }

    /** The declared inputs with what the arguments give for them. */
    static List<Artifact> inputs(List<Artifact> declared, List<Artifact> arguments) throws PlanException {
        List<Artifact> inputs = new ArrayList<>(declared.size());
        for (Artifact input : declared) {
            Artifact argument = null;
            for (Artifact candidate : arguments) {
                if (candidate.name().equals(input.name())) {
                    argument = candidate;
                }
            }
            if (!input.optional() && input.locations().isEmpty()) {
                if (argument == null) {
                    throw new PlanException("inputs.artifacts." + input.name() + " was not supplied");
                }
                if (argument.locations().isEmpty() && !wasMade(argument)) {
                    throw new PlanException("inputs.artifacts." + input.name() + " missing location information");
                }
            }
            inputs.add(
                    argument == null
                            ? input
                            : argument.toBuilder()
                                    .path(input.path())
                                    .mode(input.mode())
                                    .recurseMode(input.recurseMode())
                                    .build());
        }
        return inputs;
    }

    /** Artifacts of tasks lie in a store of the executor's: they need no location of their own. */
    private static boolean wasMade(Artifact artifact) {
        return artifact.extra().containsKey(Produced.MARK);
    }
}
