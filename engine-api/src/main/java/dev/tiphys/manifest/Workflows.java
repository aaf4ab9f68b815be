package dev.tiphys.manifest;

import dev.tiphys.manifest.spi.ManifestProvider;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Reads and writes manifests in YAML and JSON. */
public final class Workflows {
    private Workflows() {}

    /**
     * The one workflow of a file.
     *
     * @throws ManifestException when the file cannot be read, holds an error, or holds no workflow or several; with all
     *     findings
     */
    public static Workflow read(Path file) {
        return single(readAll(List.of(ManifestSource.of(file)), ReadLimits.DEFAULTS), file.toString());
    }

    /**
     * The one workflow of a text.
     *
     * @throws ManifestException when the text holds an error, or no workflow or several; with all findings
     */
    public static Workflow read(String text) {
        return single(readAll(List.of(ManifestSource.of("text", text)), ReadLimits.DEFAULTS), "text");
    }

    /** All documents of files and folders, with what was found; errors are findings, too. */
    public static ManifestSet readAll(Path... files) {
        List<ManifestSource> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(ManifestSource.of(file));
        }
        return readAll(sources, ReadLimits.DEFAULTS);
    }

    /**
     * All documents of a text, with what was found; errors are findings, too.
     *
     * @param name how findings call the text
     * @param text the manifests
     */
    public static ManifestSet readAll(String name, String text) {
        return readAll(List.of(ManifestSource.of(name, text)), ReadLimits.DEFAULTS);
    }

    /** All documents of several sources, with what was found; errors are findings, too. */
    public static ManifestSet readAll(List<ManifestSource> sources, ReadLimits limits) {
        return provider().read(sources, limits);
    }

    /** The manifest as YAML; ends with a line end. */
    public static String toYaml(Manifest manifest) {
        return toYaml(List.of(manifest));
    }

    /** The manifests as YAML, one document each; ends with a line end. */
    public static String toYaml(List<? extends Manifest> manifests) {
        return provider().toYaml(manifests);
    }

    /** The manifest as indented JSON. */
    public static String toJson(Manifest manifest) {
        return provider().toJson(manifest);
    }

    private static Workflow single(ManifestSet set, String name) {
        List<Workflow> workflows = set.orThrow().workflows();
        if (workflows.size() == 1) {
            return workflows.get(0);
        }
        List<Finding> findings = new ArrayList<>(set.findings());
        findings.add(new Finding(
                name,
                0,
                0,
                "",
                "one-workflow",
                Severity.ERROR,
                workflows.isEmpty() ? "no workflow in it" : "holds " + workflows.size() + " workflows, expected one",
                workflows.isEmpty() ? "a workflow has kind: Workflow" : "read them with readAll"));
        throw new ManifestException(findings);
    }

    private static ManifestProvider provider() {
        if (Provider.FOUND == null) {
            throw new IllegalStateException(
                    "nothing reads manifests: add engine-core to the class path or module path");
        }
        return Provider.FOUND;
    }

    /** Looked for when it is first needed, and then kept. */
    private static final class Provider {
        static final @Nullable ManifestProvider FOUND = ServiceLoader.load(
                        ManifestProvider.class, Workflows.class.getClassLoader())
                .findFirst()
                .orElse(null);
    }
}
