package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tiphys.core.lint.output.FindingFormat;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestDocument;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Manifests with random damage: findings or a workflow, nothing else. A slice runs always; {@code -Dlint.fuzz.runs=N}
 * runs more, {@code -Dlint.fuzz.seed=N} others. Seeds that once found a defect are kept in {@code fuzz-seeds.txt}.
 */
class LintFuzzTest {
    private static final int RUNS = Integer.getInteger("lint.fuzz.runs", 3_000);
    private static final long SEED = Long.getLong("lint.fuzz.seed", 20260101L);
    private static final List<String> WORDS = List.of(
            "{{",
            "}}",
            "{{item}}",
            "{{inputs.parameters.x}}",
            "{{steps.a.outputs.result}}",
            "{{tasks.b.status}}",
            "{{=1 +}}",
            "{{=sprig.env('x')}}",
            "{{{{a}}}}",
            "null",
            "~",
            "-",
            "[]",
            "{}",
            "\"",
            "'",
            "|",
            ">-",
            "&a",
            "*a",
            "!!str",
            "0755",
            "1e999",
            "-1",
            "yes",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "\t",
            "\r",
            "..",
            "a && !b",
            "((a",
            "a.AllFailed",
            "@every 1s",
            "CRON_TZ=X * * * * *",
            "name",
            "template",
            "main",
            "a",
            "---\n",
            "# lint: ignore never",
            "🙂",
            "𝔘");

    @Test
    void random_damage_gives_findings_and_nothing_else() throws IOException {
        List<String> good = goodManifests();
        SplittableRandom seeds = new SplittableRandom(SEED);
        for (int i = 0; i < RUNS; i++) {
            run(good, seeds.nextLong());
        }
    }

    @Test
    void seeds_that_once_found_a_defect_find_none_any_more() throws IOException {
        List<String> good = goodManifests();
        for (String line : resource("fuzz-seeds.txt").split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                run(good, Long.parseLong(line.split(" ", -1)[0]));
            }
        }
    }

    private static void run(List<String> good, long seed) {
        String text = damaged(good, new SplittableRandom(seed));
        try {
            check(text);
        } catch (Throwable e) {
            throw new AssertionError("seed " + seed + " fails; add it to fuzz-seeds.txt\n" + text, e);
        }
    }

    private static void check(String text) throws IOException {
        int lines = text.split("\r\n|\r|\n", -1).length + 1;
        ManifestSet read = Workflows.readAll("text", text);
        LintOptions options = new LintOptions(LintMode.SUBMIT, Set.of(), SourceTexts.of("text", text));
        List<Finding> findings = Linter.lint(read, read, options);
        for (Finding finding : findings) {
            assertThat(finding.line()).isBetween(0, lines);
            assertThat(finding.column()).isNotNegative();
            assertThat(finding.message()).isNotEmpty();
            assertThat(finding.code()).matches("[a-z]+(-[a-z]+)*");
        }
        new ObjectMapper().readTree(FindingFormat.JSON.render(findings, SourceTexts.NONE, false));
        new ObjectMapper().readTree(FindingFormat.SARIF.render(findings, SourceTexts.NONE, false));
        String pretty = FindingFormat.PRETTY.render(findings, options.texts(), false);
        assertThat(pretty.chars().filter(c -> c < ' ' && c != '\n' && c != '\t'))
                .isEmpty();
        for (ManifestDocument document : read.documents()) {
            if (document.manifest() instanceof Workflow workflow) {
                SubmitValidation.check(workflow, Arguments.EMPTY, TemplateLookup.NONE);
            }
        }
    }

    private static String damaged(List<String> good, SplittableRandom random) {
        StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
        int wounds = 1 + random.nextInt(5);
        for (int i = 0; i < wounds && text.length() > 2; i++) {
            wound(text, random, good);
        }
        return text.toString();
    }

    private static void wound(StringBuilder text, SplittableRandom random, List<String> good) {
        int at = random.nextInt(text.length());
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(8)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, word);
            case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
            case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
            case 4 -> replaceValue(text, at, word);
            case 5 -> replaceLine(text, at, random);
            case 6 -> text.setCharAt(at, (char) random.nextInt(0x3000));
            default -> text.append("\n---\n").append(good.get(random.nextInt(good.size())));
        }
    }

    /** Puts a word in place of what stands behind the next colon. */
    private static void replaceValue(StringBuilder text, int at, String word) {
        int colon = text.indexOf(": ", at);
        int end = colon < 0 ? -1 : text.indexOf("\n", colon);
        if (end > 0) {
            text.replace(colon + 2, end, word);
        }
    }

    /** Moves a line to another place. */
    private static void replaceLine(StringBuilder text, int at, SplittableRandom random) {
        int start = text.lastIndexOf("\n", at) + 1;
        int end = text.indexOf("\n", start);
        if (end > start) {
            String line = text.substring(start, end + 1);
            text.delete(start, end + 1);
            int target = text.length() == 0 ? 0 : text.lastIndexOf("\n", random.nextInt(text.length())) + 1;
            text.insert(target, line);
        }
    }

    private static List<String> goodManifests() throws IOException {
        List<String> manifests = new ArrayList<>();
        for (String part : resource("fuzz-manifests.yaml").split("(?m)^====\n", -1)) {
            assertThat(Workflows.readAll("text", part).hasErrors()).as(part).isFalse();
            manifests.add(part);
        }
        return manifests;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = LintFuzzTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
