package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.model.ArtifactLocations;
import dev.tiphys.model.TemplateType;
import java.util.List;

/** Outputs that nothing gives, steps that nothing fills, artifacts in two places. */
final class OutputWarnings {
    private OutputWarnings() {}

    static void check(SpecView view, Warnings warnings) {
        for (Unit unit : view.units()) {
            TemplateNode template = unit.template();
            if (template.type() == TemplateType.STEPS || template.type() == TemplateType.DAG) {
                template.outputArtifacts().forEach(artifact -> source(unit, artifact, warnings));
            }
            if (template.type() == TemplateType.STEPS && unit.calls().isEmpty()) {
                warnings.warn(LintCode.STEPS_EMPTY, template.node().get("steps"), unit.label() + " has no steps");
            }
            template.inputArtifacts().forEach(artifact -> locations(artifact, warnings));
            template.outputArtifacts().forEach(artifact -> locations(artifact, warnings));
            unit.calls()
                    .forEach(call -> call.arguments()
                            .get("artifacts")
                            .items()
                            .forEach(artifact -> locations(artifact, warnings)));
        }
    }

    private static void source(Unit unit, Node artifact, Warnings warnings) {
        if (artifact.text("from").isEmpty() && artifact.text("fromExpression").isEmpty()) {
            warnings.warn(
                    LintCode.OUTPUT_VALUE,
                    artifact,
                    "nothing gives output artifact '" + artifact.text("name") + "' of " + unit.label(),
                    Advice.of("say which step or task it comes from, with from: or fromExpression:"));
        }
    }

    private static void locations(Node artifact, Warnings warnings) {
        List<String> places =
                ArtifactLocations.KEYS.stream().filter(artifact::has).toList();
        if (places.size() > 1) {
            warnings.warn(
                    LintCode.ARTIFACT_LOCATION,
                    artifact.get(places.get(1)),
                    "an artifact has one location; only " + places.get(0) + " counts");
        }
    }
}
