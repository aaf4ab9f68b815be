package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.InputText;
import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of artifacts of templates with files: there, and not out of the folder that they start in. */
public final class PathRules {
    private PathRules() {}

    static void check(Node artifact, String reference, Sink sink) {
        String name = artifact.text("name");
        String path = artifact.text("path");
        if (path.isEmpty()) {
            sink.error(LintCode.ARTIFACT_PATH, artifact, InputText.path(reference, InputText.pathMissing(name)));
        } else if (escapes(path)) {
            sink.error(
                    LintCode.ARTIFACT_PATH,
                    artifact.get("path"),
                    InputText.path(reference, InputText.pathEscapes(name)));
        }
    }

    /**
     * Whether a path leaves what stands before its first {@code /../} (or before {@code /..} at its end). That is Argo's
     * whole test; who maps paths to files has to keep them in their place all the same.
     */
    public static boolean escapes(String path) {
        int up = path.indexOf("/../");
        String safe =
                up >= 0 ? path.substring(0, up) : path.endsWith("/..") ? path.substring(0, path.length() - 3) : "";
        return !safe.isEmpty() && !isBelow(clean(path), safe + "/");
    }

    private static boolean isBelow(String path, String folder) {
        return path.startsWith(folder) && path.length() > folder.length();
    }

    /** The shortest path to the same place, as Go finds it. */
    public static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!part.equals("..")) {
                parts.addLast(part);
            } else if (!parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!rooted) {
                parts.addLast(part);
            }
        }
        String joined = String.join("/", parts);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }
}
