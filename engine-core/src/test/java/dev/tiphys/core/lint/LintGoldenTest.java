package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Our verdicts and messages against those of Argo's own code. */
class LintGoldenTest {
    private static final double MOST_EXCEPTIONS = 0.01;

    @Test
    void argos_own_manifests_get_argos_verdicts_and_messages() throws IOException {
        agrees("argo");
    }

    @Test
    void manifests_with_the_templates_of_their_folder_get_argos_verdicts_and_messages() throws IOException {
        agrees("argo-folder");
    }

    @Test
    void files_with_one_mistake_and_hostile_files_get_argos_verdicts_and_messages() throws IOException {
        agrees("cases");
    }

    @Test
    void mutants_of_good_manifests_get_argos_verdicts_and_messages() throws IOException {
        agrees("mutants");
    }

    private static void agrees(String set) throws IOException {
        Map<String, String> exceptions = exceptions();
        List<GoldenLine> lines = GoldenSet.of(set).lines();
        List<String> unexplained = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        int excepted = 0;
        int accidents = 0;
        for (GoldenLine line : lines) {
            List<String> differences = new ArrayList<>(line.differences(LintMode.LINT));
            differences.addAll(line.differences(LintMode.SUBMIT));
            boolean listed = exceptions.containsKey(line.name());
            if (listed && differences.isEmpty()) {
                idle.add(line.name());
            } else if (listed) {
                accidents += line.isAccident() ? 1 : 0;
                excepted += line.isAccident() ? 0 : 1;
            } else if (!differences.isEmpty()) {
                unexplained.add(line.name() + ": " + differences);
            }
        }
        System.out.printf(
                "lint %s: %d files, %d agree, %d explained accidents, %d exceptions, %d unexplained%n",
                set,
                lines.size(),
                lines.size() - accidents - excepted - unexplained.size(),
                accidents,
                excepted,
                unexplained.size());
        assertThat(String.join("\n", unexplained)).isEmpty();
        assertThat(idle).as("exceptions that agree by now").isEmpty();
        assertThat(excepted).isLessThanOrEqualTo((int) (lines.size() * MOST_EXCEPTIONS));
    }

    /** Files on which we differ on purpose, with the reason. */
    private static Map<String, String> exceptions() throws IOException {
        Map<String, String> exceptions = new LinkedHashMap<>();
        try (InputStream in = LintGoldenTest.class.getResourceAsStream("golden-exceptions.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" \\| ", 2);
                    assertThat(parts).as(line).hasSize(2);
                    exceptions.put(parts[0].trim(), parts[1].trim());
                }
            }
        }
        return exceptions;
    }
}
