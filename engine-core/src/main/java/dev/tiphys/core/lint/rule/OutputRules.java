package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.InputText;
import dev.tiphys.core.lint.text.OutputText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.model.TemplateType;
import java.util.List;

/** Declared outputs of a template, and where its logs go. */
public final class OutputRules {
    private static final List<String> SOURCES = List.of("path", "jqFilter", "jsonPath", "parameter", "expression");

    private OutputRules() {}

    /** Checks the names; the first thing that Argo looks at. */
    public static void names(TemplateNode template, Sink sink) {
        String name = template.name();
        NameRules.parameters(template.outputParameters(), sink.prefixed(() -> OutputText.list(name, "parameters")));
        NameRules.parameters(template.outputArtifacts(), sink.prefixed(() -> OutputText.list(name, "artifacts")));
    }

    /** Checks paths, values and global names. */
    public static void check(TemplateNode template, Sink sink) {
        template.outputArtifacts().forEach(artifact -> artifact(template, artifact, sink));
        template.outputParameters().forEach(parameter -> parameter(template, parameter, sink));
        Node location = template.node().get("archiveLocation");
        if (location.exists()) {
            LocationRules.check(location, "templates." + template.name() + ".archiveLocation", sink);
        }
    }

    private static void artifact(TemplateNode template, Node artifact, Sink sink) {
        String reference = OutputText.reference(template.name(), "artifacts", artifact.text("name"));
        if (TemplateNode.isLeaf(template.filledType())) {
            PathRules.check(artifact, reference, sink);
        } else if (!artifact.text("path").isEmpty()) {
            sink.error(LintCode.ARTIFACT_PATH, artifact.get("path"), InputText.pathNotAllowed(reference));
        }
        globalName(artifact, reference, sink);
    }

    private static void parameter(TemplateNode template, Node parameter, Sink sink) {
        String reference = OutputText.reference(template.name(), "parameters", parameter.text("name"));
        Node source = parameter.get("valueFrom");
        boolean valued = parameter.has("value");
        if (source.exists() && valued) {
            sink.error(LintCode.OUTPUT_VALUE, source, OutputText.valueTwice(reference));
        } else if (!source.exists() && !valued) {
            sink.error(LintCode.OUTPUT_VALUE, parameter, OutputText.valueMissing(reference));
        } else if (source.exists()) {
            source(template.filledType(), source, reference, sink);
        }
        globalName(parameter, reference, sink);
    }

    private static void source(TemplateType type, Node source, String reference, Sink sink) {
        long kinds =
                SOURCES.stream().filter(key -> !source.text(key).isEmpty()).count() + (source.has("supplied") ? 1 : 0);
        if (kinds != 1) {
            String message = kinds == 0 ? OutputText.SOURCE_MISSING : OutputText.SOURCE_TWICE;
            sink.error(LintCode.OUTPUT_VALUE, source, message);
            return;
        }
        switch (type) {
            case CONTAINER, CONTAINER_SET, SCRIPT -> {
                if (source.text("path").isEmpty()) {
                    sink.error(LintCode.OUTPUT_VALUE, source, OutputText.pathMissing(reference, type.text()));
                }
            }
            case RESOURCE -> {
                if (source.text("jqFilter").isEmpty() && source.text("jsonPath").isEmpty()) {
                    sink.error(LintCode.OUTPUT_VALUE, source, OutputText.filterMissing(reference, type.text()));
                }
            }
            case DAG, STEPS -> {
                if (source.text("parameter").isEmpty()
                        && source.text("expression").isEmpty()) {
                    sink.error(LintCode.OUTPUT_VALUE, source, OutputText.parameterMissing(reference, type.text()));
                }
            }
            case DATA, SUSPEND, HTTP, PLUGIN, UNKNOWN -> {}
        }
    }

    private static void globalName(Node output, String reference, Sink sink) {
        String global = output.text("globalName");
        if (!global.isEmpty() && !Tags.isReference(global) && !NameRules.isParameterName(global)) {
            sink.error(LintCode.GLOBAL_NAME, output.get("globalName"), OutputText.globalName(reference));
        }
    }
}
