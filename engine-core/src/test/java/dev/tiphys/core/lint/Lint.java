package dev.tiphys.core.lint;

import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import java.util.List;
import java.util.Set;

/** Short ways to lint a text. */
final class Lint {
    static final String HEAD = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {generateName: t-}
            """;

    private Lint() {}

    /** The findings of a text, each as {@code line:column severity code: message (suggestion)}. */
    static List<String> of(String text) {
        return findings(text, LintMode.LINT, Set.of()).stream().map(Lint::show).toList();
    }

    /** The findings of a workflow whose spec is given, lines counted from its own first line. */
    static List<String> ofSpec(String spec) {
        return ofSpec(spec, Set.of());
    }

    static List<String> ofSpec(String spec, Set<String> silenced) {
        String text = HEAD + "spec:\n" + spec.indent(2);
        return findings(text, LintMode.LINT, silenced).stream()
                .map(finding -> show(new Finding(
                        finding.file(),
                        finding.line() - 4,
                        finding.column() - 2,
                        finding.path(),
                        finding.code(),
                        finding.severity(),
                        finding.message(),
                        finding.suggestion())))
                .toList();
    }

    static List<Finding> findings(String text, LintMode mode, Set<String> silenced) {
        LintOptions options = new LintOptions(mode, silenced, SourceTexts.of("text", text));
        return Linter.lint(Workflows.readAll("text", text), ManifestSet.EMPTY, options);
    }

    static String show(Finding finding) {
        String suggestion = finding.suggestion() == null ? "" : " (" + finding.suggestion() + ")";
        return finding.line() + ":" + finding.column() + " "
                + finding.severity().text() + " " + finding.code() + ": " + finding.message() + suggestion;
    }
}
