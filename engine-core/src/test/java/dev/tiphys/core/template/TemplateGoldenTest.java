package dev.tiphys.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.golden.GoldenFile;
import dev.tiphys.core.sprig.ArgoFunctions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateGoldenTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final Map<String, Object> FUNCTIONS = new ArgoFunctions(CLOCK, new Random(1)).roots();

    @Test
    void one_substitution_gives_what_Argo_gives() {
        List<String> differences = new ArrayList<>();
        List<Map<String, @Nullable Object>> lines = GoldenFile.lines("template.jsonl");
        for (Map<String, @Nullable Object> line : lines) {
            String actual;
            try {
                actual = "value " + ArgoText.substitute(text(line), scope(line), strictness(line));
            } catch (TemplateException e) {
                actual = "error " + upToLibraryText(e.getMessage());
            }
            String expected = line.containsKey("value")
                    ? "value " + line.get("value")
                    : "error " + upToLibraryText(String.valueOf(line.get("error")));
            if (!actual.equals(expected)) {
                differences.add(text(line) + "\n  expected " + expected + "\n  actual   " + actual);
            }
        }
        assertThat(lines).hasSizeGreaterThan(400);
        assertThat(differences).isEmpty();
    }

    /** Where our texts differ from one substitution of Argo's, and not because of a value. */
    private static final Set<String> DIFFERENT = Set.of(
            // Blanks of all kinds around a name are cut off; Argo sees them escaped.
            "{{name\t}}",
            "{{\nname\n}}",
            // Likewise other characters of names that JSON escapes.
            "{{k\"6}}",
            "{{a&b}}",
            // Tags in the names of others: Argo needs several passes.
            "{{outer-{{inner}}}}",
            "{{outer-{{ inner }}}}",
            "{{ outer-{{inner}} }}",
            "{{inner}} {{outer-{{inner}}}}",
            "{{A {{B valC}}}}",
            "{{x{{inner}}",
            "{{x{{q}}}}",
            // Argo unescapes what was never escaped.
            "{{='\\u003c'}}",
            "{{=`\\u003c`}}");

    @Test
    void texts_come_out_as_in_Argo_where_nothing_leaks() {
        Set<String> differences = new TreeSet<>();
        for (Map<String, @Nullable Object> line : GoldenFile.lines("template.jsonl")) {
            Rendered ours = TextTemplate.parse(text(line)).tryRender(scope(line), strictness(line));
            String expected = line.containsKey("value") ? "value " + line.get("value") : "error";
            String actual = ours.failure() == null ? "value " + ours.text() : "error";
            if (!actual.equals(expected) && ours.departures().isEmpty()) {
                differences.add(text(line));
            }
        }
        assertThat(differences).isEqualTo(DIFFERENT);
    }

    private static String text(Map<String, @Nullable Object> line) {
        return String.valueOf(line.get("expr"));
    }

    private static Strictness strictness(Map<String, @Nullable Object> line) {
        return Boolean.TRUE.equals(line.get("allowUnresolved")) ? Strictness.NONE : Strictness.ALL;
    }

    @SuppressWarnings("unchecked")
    private static Scope scope(Map<String, @Nullable Object> line) {
        return Scope.of((Map<String, @Nullable Object>) line.getOrDefault("env", Map.of()))
                .with(FUNCTIONS, CLOCK);
    }

    // Where a library speaks, its words are not compared.
    private static String upToLibraryText(String message) {
        return message.replaceFirst("(?s)(json: |invalid character|reflect: | \\(\\d+:\\d+\\)\\n).*", "");
    }
}
