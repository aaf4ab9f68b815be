package dev.tiphys.cli;

import dev.tiphys.core.lint.LintMode;
import dev.tiphys.core.lint.LintOptions;
import dev.tiphys.core.lint.Linter;
import dev.tiphys.core.lint.SourceTexts;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestDocument;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.SourceMap;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The engine sees workflows without their files; this finds the places that its refusals are about. */
final class Located {
    private Located() {}

    /**
     * The same refusal, with file, line and column where they can be told.
     *
     * @param workflow what was refused
     * @param source where its parts stand
     * @param arguments what it was given
     * @param all everything that was read
     */
    static ManifestException refusal(
            ManifestException refusal, Workflow workflow, SourceMap source, Arguments arguments, ManifestSet all) {
        List<Finding> wrong =
                refusal.findings().stream().filter(Finding::isError).toList();
        Set<String> asked = wrong.stream().map(Located::words).collect(Collectors.toSet());
        ManifestSet target =
                new ManifestSet(List.of(new ManifestDocument(filled(workflow, arguments), source)), List.of());
        List<ManifestDocument> others = all.documents().stream()
                .filter(document -> document.manifest().kind() != Kind.WORKFLOW)
                .toList();
        List<Finding> located = Linter.lint(
                        target,
                        new ManifestSet(others, List.of()),
                        LintOptions.of(LintMode.SUBMIT).withTexts(SourceTexts.NONE))
                .stream()
                .filter(finding -> asked.contains(words(finding)))
                .toList();
        return new ManifestException(located.isEmpty() ? wrong : located);
    }

    private static String words(Finding finding) {
        return finding.code() + " " + finding.message();
    }

    /** The workflow with the values that its parameters were given, each at its place. */
    private static Workflow filled(Workflow workflow, Arguments arguments) {
        List<Parameter> parameters = new ArrayList<>();
        Arguments own = workflow.spec().arguments();
        for (Parameter parameter : own.parameters()) {
            parameters.add(arguments.parameter(parameter.name()).orElse(parameter));
        }
        for (Parameter parameter : arguments.parameters()) {
            if (own.parameter(parameter.name()).isEmpty()) {
                parameters.add(parameter);
            }
        }
        return workflow.withSpec(workflow.spec().toBuilder()
                .arguments(new Arguments(parameters, own.artifacts(), own.extra()))
                .build());
    }
}
