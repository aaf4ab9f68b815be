package dev.tiphys.core.manifest;

import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.core.manifest.codec.Similar;
import dev.tiphys.core.manifest.text.JsonParser;
import dev.tiphys.core.manifest.text.ParsedText;
import dev.tiphys.core.manifest.text.SyntaxException;
import dev.tiphys.core.manifest.text.YamlParser;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestDocument;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.ManifestSource;
import dev.tiphys.manifest.ReadLimits;
import dev.tiphys.manifest.Severity;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads sources one after the other and collects documents and findings. Whatever they hold, it does not throw. */
final class ManifestReader {
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::text).toList();

    private final ReadLimits limits;
    private final List<ManifestDocument> documents = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    ManifestReader(ReadLimits limits) {
        this.limits = limits;
    }

    ManifestSet result() {
        return new ManifestSet(documents, findings);
    }

    void read(ManifestSource source) {
        if (source instanceof ManifestSource.Text text) {
            if (text.text().length() > limits.maxBytes()) {
                fail(text.name(), "limit", "the text is longer than " + limits.maxBytes() + " characters");
            } else {
                text(text.text(), text.name());
            }
        } else if (source instanceof ManifestSource.File file) {
            path(file.path());
        }
    }

    private void path(Path path) {
        try {
            List<Path> files = SourceReader.files(path);
            if (files.isEmpty()) {
                fail(path.toString(), "file", "no file ends with .yaml, .yml or .json in this folder");
            }
            for (Path file : files) {
                file(file);
            }
        } catch (IOException | UncheckedIOException e) {
            fail(path.toString(), "file", "this folder cannot be read: " + e.getMessage());
        }
    }

    private void file(Path file) {
        try {
            text(new SourceReader(limits.maxBytes()).text(file), file.toString());
        } catch (IOException | SecurityException e) {
            fail(file.toString(), "file", String.valueOf(e.getMessage()));
        }
    }

    private void text(String text, String name) {
        int before = documents.size() + findings.size();
        if (!json(text, name)) {
            yaml(text, name);
        }
        if (before == documents.size() + findings.size()) {
            findings.add(
                    new Finding(name, 1, 1, "", "no-manifest", Severity.WARNING, "there is no manifest in it", null));
        }
    }

    /** Reads a text that is one JSON value; false when it is none. YAML gives the messages then. */
    private boolean json(String text, String name) {
        if (!JsonParser.looksLikeJson(text)) {
            return false;
        }
        try {
            document(JsonParser.parse(text, name, limits.maxDepth(), limits.maxValues()), name);
            return true;
        } catch (SyntaxException e) {
            return false;
        }
    }

    private void yaml(String text, String name) {
        List<Chunks.Chunk> chunks = Chunks.of(text);
        if (chunks.size() > limits.maxDocuments()) {
            fail(name, "limit", "there are more than " + limits.maxDocuments() + " documents in it");
            return;
        }
        for (Chunks.Chunk chunk : chunks) {
            try {
                ParsedText parsed = YamlParser.parse(
                        chunk.text(), name, chunk.linesBefore(), limits.maxDepth(), limits.maxValues());
                document(parsed, name);
            } catch (SyntaxException e) {
                findings.add(new Finding(
                        name, e.line(), e.column(), "", e.code(), Severity.ERROR, e.message(), e.suggestion()));
            }
        }
    }

    @SuppressWarnings("unchecked") // the parsers make no mapping with other keys
    private void document(ParsedText parsed, String name) {
        if (parsed.data() == null) {
            return;
        }
        DocumentFindings problems = new DocumentFindings(parsed.source());
        parsed.warnings()
                .forEach(warning -> problems.add(new Finding(
                        name,
                        warning.line(),
                        warning.column(),
                        "",
                        warning.code(),
                        Severity.WARNING,
                        warning.message(),
                        null)));
        if (parsed.data() instanceof Map<?, ?> map) {
            manifest((Map<String, ?>) map, problems)
                    .ifPresent(manifest -> documents.add(new ManifestDocument(manifest, parsed.source())));
        } else {
            problems.report(
                    DataPath.ROOT,
                    "wrong-type",
                    Severity.ERROR,
                    "a manifest is a mapping with apiVersion, kind, metadata and spec",
                    null);
        }
        findings.addAll(problems.inOrder());
    }

    private Optional<Manifest> manifest(Map<String, ?> data, DocumentFindings problems) {
        Kind kind = kind(data, problems);
        if (kind == null) {
            return Optional.empty();
        }
        Manifest manifest = ManifestCodecs.decode(kind, data, problems);
        return problems.hasErrors() ? Optional.empty() : Optional.of(manifest);
    }

    private static @Nullable Kind kind(Map<String, ?> data, DocumentFindings problems) {
        Object kind = data.get("kind");
        if (kind instanceof String text && !text.isEmpty()) {
            Optional<Kind> known = Kind.of(text);
            if (known.isEmpty()) {
                problems.report(
                        DataPath.of("kind"),
                        "unknown-kind",
                        Severity.WARNING,
                        "documents of kind " + text + " are not read",
                        Similar.advice(text, KINDS));
            }
            return known.orElse(null);
        }
        if (kind != null && !(kind instanceof String)) {
            problems.report(DataPath.of("kind"), "wrong-type", Severity.ERROR, "the kind is not a text", null);
            return null;
        }
        problems.report(
                DataPath.ROOT,
                "missing-kind",
                Severity.WARNING,
                "the document has no kind; it is read as a Workflow",
                "add kind: Workflow");
        return Kind.WORKFLOW;
    }

    private void fail(String name, String code, String message) {
        findings.add(new Finding(name, 0, 0, "", code, Severity.ERROR, message, null));
    }
}
