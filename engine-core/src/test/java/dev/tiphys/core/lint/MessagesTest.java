package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every message that Argo's validation can give, with a manifest that makes us give it, too: docs/lint-messages.md. */
class MessagesTest {
    /** Messages that no manifest can reach, by their line in Argo's code, with the reason. */
    private static final Map<Integer, String> UNREACHABLE = unreachable();

    private static Map<Integer, String> unreachable() {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        reasons.put(637, "only goes to Argo's log: such a reference is not looked at");
        reasons.put(730, "resolving the template fails before, with `template 'x' type is unknown`");
        reasons.put(1169, "an item always has one of the known types");
        reasons.put(1301, "two sources are counted before, at line 1340");
        reasons.put(1353, "a mistake of Argo's own code, not of a manifest");
        reasons.put(1499, "sorting fails before: `sorting failed: invalid dependency x`");
        reasons.put(1636, "sorting fails before: `sorting failed: graph with cycle`");
        return reasons;
    }

    private record Message(int line, String function, String format) {
        Pattern pattern() {
            StringBuilder regex = new StringBuilder();
            Matcher verb = Pattern.compile("%[sqdv]").matcher(plain());
            int from = 0;
            while (verb.find()) {
                regex.append(Pattern.quote(plain().substring(from, verb.start())));
                regex.append(
                        switch (verb.group()) {
                            case "%d" -> "-?[0-9]+";
                            case "%q" -> "\".*\"";
                            default -> ".*";
                        });
                from = verb.end();
            }
            return Pattern.compile(
                    regex.append(Pattern.quote(plain().substring(from))).toString(), Pattern.DOTALL);
        }

        String plain() {
            return format.replace("\\\"", "\"");
        }
    }

    private record Proof(String code, String file) {}

    @Test
    void every_message_of_argo_is_given_or_cannot_be_reached() throws IOException {
        Path shared = GoldenSet.shared();
        Map<Integer, List<JsonNode>> cases = casesByLine(shared);
        List<String> missing = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        for (Message message : messages(shared)) {
            String reason = UNREACHABLE.get(message.line);
            Optional<Proof> proof = proof(shared, message, cases.getOrDefault(message.line, List.of()));
            if (reason == null && proof.isEmpty()) {
                missing.add(message.line + " " + message.format);
            }
            assertThat(reason != null && proof.isPresent())
                    .as("unreachable and yet given: %s", message)
                    .isFalse();
            table.append("| %d | `%s` | %s |\n"
                    .formatted(
                            message.line,
                            message.plain().replace("|", "\\|").replace("`", "'"),
                            proof.map(found -> "`" + found.code + "` | " + found.file)
                                    .orElse("– | cannot be reached: " + reason)));
        }
        assertThat(missing).isEmpty();
        document(table.toString());
    }

    private static List<Message> messages(Path shared) throws IOException {
        List<Message> messages = new ArrayList<>();
        JsonNode all = new ObjectMapper()
                .readTree(shared.resolve("argo/validation-messages.json").toFile());
        for (JsonNode one : all) {
            messages.add(new Message(
                    one.path("line").asInt(),
                    one.path("function").asText(),
                    one.path("format").asText()));
        }
        assertThat(messages).hasSize(126);
        return messages;
    }

    /** Recorded files by the line of Argo's code that they were written to reach. */
    private static Map<Integer, List<JsonNode>> casesByLine(Path shared) throws IOException {
        Map<Integer, List<JsonNode>> byLine = new TreeMap<>();
        for (String line : Files.readAllLines(shared.resolve("conformance/lint/cases.jsonl"))) {
            JsonNode recorded = new ObjectMapper().readTree(line);
            recorded.path("aims")
                    .forEach(aim -> byLine.computeIfAbsent(aim.asInt(), key -> new ArrayList<>())
                            .add(recorded));
        }
        return byLine;
    }

    /** A file for which Argo has said this, and we say the same. */
    private static Optional<Proof> proof(Path shared, Message message, List<JsonNode> recorded) {
        Pattern pattern = message.pattern();
        for (JsonNode line : recorded) {
            String file = line.path("file").asText();
            ManifestSet read =
                    Workflows.readAll(shared.resolve("conformance/lint").resolve(file));
            for (LintMode mode : LintMode.values()) {
                List<Finding> findings = Linter.lint(read, ManifestSet.EMPTY, mode);
                for (JsonNode document : line.path("docs")) {
                    String said = document.path(mode == LintMode.LINT ? "lint" : "submit")
                            .asText("");
                    for (Finding finding : findings) {
                        boolean same = plain(finding.message()).equals(plain(said));
                        if (finding.isError() && same && pattern.matcher(said).find()) {
                            return Optional.of(new Proof(finding.code(), file.replace("cases/", "")));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String message) {
        return message.replaceAll("placeholder-\\d+", "placeholder-N");
    }

    private static void document(String table) throws IOException {
        String current = """
                # Argo's messages
                Every message that Argo's validation can give, by its line in `workflow/validate/validate.go` of version
                4.1.2, with our code for it and a recorded file (`conformance/lint/cases`) for which Argo and we say it.
                Made by `MessagesTest`; run it with `-Dupdate=true` after a change.

                | Line | Message | Code | File |
                |---|---|---|---|
                """ + table;
        Path file = project().resolve("docs/lint-messages.md");
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, current);
        }
        assertThat(file).hasContent(current);
    }

    private static Path project() {
        Path dir = Path.of("").toAbsolutePath();
        while (!Files.exists(dir.resolve("docs/lint.md"))) {
            Path parent = dir.getParent();
            assertThat(parent).as("the folder that holds docs/lint.md").isNotNull();
            dir = parent == null ? dir : parent;
        }
        return dir;
    }
}
