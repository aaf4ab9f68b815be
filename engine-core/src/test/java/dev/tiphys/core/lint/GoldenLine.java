package dev.tiphys.core.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Severity;
import dev.tiphys.manifest.Workflows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One file and what Argo says about it. */
final class GoldenLine {
    private static final Set<String> KINDS =
            Set.of("Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow");

    private final GoldenSet set;
    private final JsonNode line;
    private final Path file;

    GoldenLine(GoldenSet set, JsonNode line) {
        this.set = set;
        this.line = line;
        this.file = set.file(line.path("file").asText());
    }

    /** Such as {@code cases/activedeadline-text-1-wf.yaml}. */
    String name() {
        return set.name() + " " + line.path("file").asText();
    }

    /** Whether Argo's verdict comes from an accident of its code, or changes from run to run. */
    boolean isAccident() {
        return line.path("accident").asBoolean() || line.path("unstable").asBoolean();
    }

    /** How our findings differ from Argo's, in words; empty when they agree. */
    List<String> differences(LintMode mode) {
        ManifestSet targets = Workflows.readAll(file);
        ManifestSet references = set.references(file, GoldenSet.text(line, "shared"));
        List<Finding> findings = Linter.lint(targets, references, mode);
        List<Integer> starts = documentStarts();
        List<JsonNode> documents = new ArrayList<>();
        line.path("docs").forEach(documents::add);
        boolean parsed = documents.stream().noneMatch(document -> document.has("yaml"));
        List<String> differences = new ArrayList<>();
        if (!parsed || starts.size() != documents.size()) {
            compare(documents, findings, mode, differences);
            return differences;
        }
        for (int i = 0; i < documents.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            List<Finding> here = findings.stream()
                    .filter(finding -> finding.line() >= from && finding.line() < to)
                    .toList();
            compare(List.of(documents.get(i)), here, mode, differences);
        }
        return differences;
    }

    private void compare(List<JsonNode> documents, List<Finding> findings, LintMode mode, List<String> differences) {
        boolean refused = false;
        boolean strict = false;
        for (JsonNode document : documents) {
            boolean looked = KINDS.contains(GoldenSet.text(document, "kind")) && !document.has("skipped");
            boolean unread = document.has("yaml") || document.has("unmarshal");
            String key = mode == LintMode.LINT ? "lint" : "submit";
            boolean workflow = GoldenSet.text(document, "kind").equals("Workflow");
            boolean judged = looked && (mode == LintMode.LINT || workflow) && document.has(key);
            refused |= unread || judged || (mode == LintMode.SUBMIT && !workflow && document.has("lint"));
            strict |= document.has("strict") || unread;
            if (judged && isFixed(document, key)) {
                String wanted = document.path(key).asText();
                if (findings.stream()
                        .noneMatch(f -> f.isError() && plain(f.message()).equals(wanted))) {
                    differences.add(mode + ": not said: " + wanted);
                }
            }
        }
        boolean refuses = findings.stream().anyMatch(Finding::isError);
        if (refused != refuses) {
            differences.add(mode + (refused ? ": accepted" : ": refused: " + errors(findings)));
        }
        boolean warned = findings.stream().anyMatch(f -> f.severity() != Severity.NOTE);
        boolean unknownField = findings.stream().anyMatch(f -> f.code().equals("unknown-field") && isSeenByArgo(f));
        if (strict && !warned) {
            differences.add(mode + ": no warning where strict fails");
        }
        if (!strict && unknownField) {
            differences.add(mode + ": an unknown field that strict does not see");
        }
    }

    /** Argo's recorder does not tell upper from lower case in keys, and does not look below steps. */
    private static boolean isSeenByArgo(Finding finding) {
        String[] words = (finding.message() + " " + finding.suggestion()).split("\"", -1);
        boolean otherCase = words.length == 5 && words[1].equalsIgnoreCase(words[3]);
        return !otherCase && !finding.path().contains(".steps[");
    }

    private boolean isFixed(JsonNode document, String key) {
        if (GoldenSet.text(line, "text").equals("library")) {
            return true;
        }
        for (JsonNode loose : document.path("looseText")) {
            if (loose.asText().equals(key)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String message) {
        return message.replaceAll("__argo__internal__placeholder-\\d+", "__argo__internal__placeholder-N");
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .limit(3)
                .toList();
    }

    /** The lines at which documents begin, counted from 1. */
    private List<Integer> documentStarts() {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Integer> starts = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        boolean filled = false;
        int start = 1;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].matches("---(\\s.*)?|----+\\s*")) {
                if (filled) {
                    starts.add(start);
                }
                filled = false;
                start = i + 1;
            } else {
                filled |= !lines[i].isBlank() && !lines[i].startsWith("#");
            }
        }
        if (filled) {
            starts.add(start);
        }
        return starts;
    }
}
