package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.SpecText;
import dev.tiphys.core.lint.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a workflow may say beside the template that it refers to, where it must refer to one: a list of what is allowed,
 * so that a field that comes later is forbidden.
 */
public final class ReferenceRules {
    private static final Set<String> ALLOWED = Set.of(
            "arguments",
            "entrypoint",
            "shutdown",
            "suspend",
            "activeDeadlineSeconds",
            "priority",
            "ttlStrategy",
            "podGC",
            "volumeClaimGC",
            "archiveLogs",
            "workflowMetadata",
            "workflowTemplateRef",
            "metrics",
            "artifactGC");
    /** In what is allowed, what reaches the pod that clears up. */
    private static final List<String> FORBIDDEN_IN_ARTIFACT_GC =
            List.of("podSpecPatch", "serviceAccountName", "podMetadata");

    private ReferenceRules() {}

    /** Checks the spec of a workflow. */
    public static void check(Node spec, Sink sink) {
        if (!spec.has("workflowTemplateRef")) {
            sink.error(LintCode.REFERENCE_REQUIRED, spec, SpecText.REFERENCE_REQUIRED);
            return;
        }
        for (String key : spec.keys()) {
            if (!ALLOWED.contains(key)) {
                forbid(spec.get(key), goName(key), sink);
            }
        }
        for (String key : FORBIDDEN_IN_ARTIFACT_GC) {
            forbid(spec.get("artifactGC", key), "ArtifactGC." + goName(key), sink);
        }
    }

    private static void forbid(Node field, String name, Sink sink) {
        // Argo takes the empty text for no text, and drops what it does not know
        if (!field.text().isEmpty() && !field.origin().isUnknown(field.path())) {
            sink.error(
                    LintCode.OVERRIDE_FORBIDDEN,
                    field,
                    SpecText.overrideForbidden(name),
                    Advice.of("set it in the template that the workflow refers to"));
        }
    }

    private static String goName(String key) {
        int upper = key.startsWith("dns") ? 3 : 1;
        return key.substring(0, upper).toUpperCase(Locale.ROOT) + key.substring(upper);
    }
}
