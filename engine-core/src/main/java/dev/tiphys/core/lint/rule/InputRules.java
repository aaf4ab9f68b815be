package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.InputText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;

/** Declared inputs of a template. */
public final class InputRules {
    private InputRules() {}

    /** Checks names, paths and locations. */
    public static void check(TemplateNode template, Sink sink) {
        String name = template.name();
        NameRules.parameters(template.inputParameters(), sink.prefixed(() -> InputText.list(name, "parameters")));
        NameRules.parameters(template.inputArtifacts(), sink.prefixed(() -> InputText.list(name, "artifacts")));
        for (Node artifact : template.inputArtifacts()) {
            String reference = InputText.artifact(name, artifact.text("name"));
            if (template.isLeaf()) {
                PathRules.check(artifact, reference, sink);
            } else if (!artifact.text("path").isEmpty()) {
                sink.error(LintCode.ARTIFACT_PATH, artifact.get("path"), InputText.pathNotAllowed(reference));
            }
            if (!artifact.text("from").isEmpty()) {
                sink.error(LintCode.INPUT_FROM, artifact.get("from"), InputText.fromNotAllowed(reference));
            }
            LocationRules.check(artifact, reference, sink);
        }
    }
}
