package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.PathRules;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.model.Kind;

/** Paths that lead out of a task's files, and names that make no good files: Argo leaves them to the cluster. */
final class PathWarnings {
    private PathWarnings() {}

    static void check(SpecView view, Warnings warnings) {
        for (Unit unit : view.units()) {
            unit.template().inputArtifacts().forEach(artifact -> path(artifact.get("path"), warnings));
            unit.template().outputArtifacts().forEach(artifact -> path(artifact.get("path"), warnings));
            unit.template().outputParameters().forEach(parameter -> path(parameter.get("valueFrom", "path"), warnings));
        }
        Node metadata = view.object().root().get("metadata");
        name(metadata.get("name"), "", warnings);
        if (view.object().kind() != Kind.CRON_WORKFLOW) {
            name(metadata.get("generateName"), "x", warnings);
        }
    }

    private static void path(Node path, Warnings warnings) {
        String text = path.text();
        if (text.isEmpty() || Tags.maybe(text) || PathRules.escapes(text)) {
            return;
        }
        String clean = PathRules.clean(text);
        if (clean.equals("/") || clean.equals("..") || clean.startsWith("../")) {
            warnings.warn(LintCode.ARTIFACT_PATH, path, "this path leads out of the files of the task");
        } else if (text.indexOf('\0') >= 0 || text.indexOf('\n') >= 0) {
            warnings.warn(LintCode.ARTIFACT_PATH, path, "this path has characters that no file has");
        }
    }

    /** Object names are lower-case words with dots and dashes; {@code rest} is what is put behind a prefix. */
    private static void name(Node name, String rest, Warnings warnings) {
        String text = name.text() + rest;
        boolean good = text.length() <= 253;
        for (String word : text.split("\\.", -1)) {
            good &= word.matches("[a-z0-9]([-a-z0-9]{0,251}[a-z0-9])?");
        }
        if (!name.text().isEmpty() && !good) {
            warnings.warn(
                    LintCode.NAME_INVALID,
                    name,
                    "objects have names of small letters, digits, dots and dashes; a cluster does not take this one");
        }
    }
}
