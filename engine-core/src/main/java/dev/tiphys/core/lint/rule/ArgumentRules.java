package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.ArgumentText;
import dev.tiphys.core.lint.tree.Node;
import java.util.List;
import java.util.function.Supplier;

/** Arguments of a workflow, step or task. */
public final class ArgumentRules {
    private final Supplier<String> prefix;
    private final boolean valuesOptional;
    private final boolean keepsEmptyLists;
    private final Sink sink;

    private ArgumentRules(Supplier<String> prefix, boolean valuesOptional, boolean keepsEmptyLists, Sink sink) {
        this.prefix = prefix;
        this.valuesOptional = valuesOptional;
        this.keepsEmptyLists = keepsEmptyLists;
        this.sink = sink;
    }

    /** Checks the arguments of a workflow; {@code valuesOptional}: they may come later. */
    public static void ofWorkflow(List<Node> parameters, List<Node> artifacts, boolean valuesOptional, Sink sink) {
        new ArgumentRules(() -> "spec.arguments.", valuesOptional, true, sink).check(parameters, artifacts);
    }

    /** Checks the arguments of a step or task, whose path in messages is given. */
    public static void ofCall(Node arguments, Supplier<String> path, Sink sink) {
        new ArgumentRules(() -> path.get() + ".arguments.", false, false, sink)
                .check(
                        arguments.get("parameters").items(),
                        arguments.get("artifacts").items());
    }

    private void check(List<Node> parameters, List<Node> artifacts) {
        NameRules.parameters(parameters, sink.prefixed(() -> prefix.get() + "parameters"));
        NameRules.parameters(artifacts, sink.prefixed(() -> prefix.get() + "artifacts"));
        if (parameters(parameters)) {
            artifacts.forEach(this::artifact);
        }
    }

    /** False when the first parameter with a list of allowed values has none itself: there Argo stops looking. */
    private boolean parameters(List<Node> parameters) {
        for (Node parameter : parameters) {
            String name = parameter.text("name");
            boolean valued = parameter.has("value");
            Node source = parameter.get("valueFrom");
            if (!valued && !source.exists() && !valuesOptional) {
                sink.error(LintCode.ARGUMENT_VALUE, parameter, ArgumentText.valueMissing(prefix.get(), name));
            }
            if (source.exists() && !isAllowed(source)) {
                sink.error(LintCode.ARGUMENT_VALUE, source, ArgumentText.sourceNotAllowed(prefix.get(), name));
            }
            Node allowed = parameter.get("enum");
            if (allowed.size() == 0) {
                if (allowed.exists() && keepsEmptyLists) {
                    sink.error(LintCode.ARGUMENT_ENUM, allowed, ArgumentText.enumEmpty(prefix.get(), name));
                }
            } else if (!valued) {
                if (valuesOptional) {
                    return false;
                }
                sink.error(LintCode.ARGUMENT_ENUM, parameter, ArgumentText.enumWithoutValue(prefix.get(), name));
            } else if (allowed.items().stream().noneMatch(item -> item.text().equals(parameter.text("value")))) {
                sink.error(LintCode.ARGUMENT_ENUM, parameter.get("value"), ArgumentText.notInEnum(prefix.get(), name));
            }
        }
        return true;
    }

    private static boolean isAllowed(Node source) {
        boolean good = source.has("configMapKeyRef") || !source.text("event").isEmpty() || source.has("supplied");
        boolean bad = !source.text("path").isEmpty()
                || !source.text("jsonPath").isEmpty()
                || !source.text("parameter").isEmpty()
                || !source.text("expression").isEmpty();
        return good && !bad;
    }

    private void artifact(Node artifact) {
        String name = artifact.text("name");
        boolean from = !artifact.text("from").isEmpty();
        if (!from && !ArtifactPlaces.hasLocationOrKey(artifact)) {
            sink.error(LintCode.ARGUMENT_VALUE, artifact, ArgumentText.artifactSourceMissing(prefix.get(), name));
        }
        if (from && !artifact.text("fromExpression").isEmpty()) {
            sink.error(
                    LintCode.ARGUMENT_VALUE,
                    artifact.get("fromExpression"),
                    ArgumentText.artifactSourceTwice(prefix.get(), name));
        }
    }
}
