package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.Origin;
import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.core.manifest.codec.Problems;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Severity;
import dev.tiphys.manifest.SourceMap;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A manifest to look at, or one that others refer to.
 *
 * @param kind its kind
 * @param root all of its data
 */
public record LintObject(Kind kind, Node root) {
    /** Looks at a manifest. */
    public static LintObject of(Manifest manifest, SourceMap source) {
        Map<String, @Nullable Object> data = ManifestCodecs.encode(manifest);
        Origin origin = new Origin(source, () -> unknownFields(manifest.kind(), data));
        return new LintObject(manifest.kind(), Node.root(data, origin));
    }

    private static Set<DataPath> unknownFields(Kind kind, Map<String, ?> data) {
        Set<DataPath> paths = new HashSet<>();
        ManifestCodecs.decode(kind, data, new Problems() {
            @Override
            public void report(
                    DataPath path, String code, Severity severity, String message, @Nullable String suggestion) {
                if (code.equals("unknown-field")) {
                    paths.add(path);
                }
            }

            @Override
            public boolean wantsUnknownFields() {
                return true;
            }
        });
        return paths;
    }

    /** The name; empty when the manifest gives none. */
    public String name() {
        return root.get("metadata").text("name");
    }

    /** The workflow spec. */
    public Node spec() {
        return kind == Kind.CRON_WORKFLOW ? root.get("spec", "workflowSpec") : root.get("spec");
    }
}
