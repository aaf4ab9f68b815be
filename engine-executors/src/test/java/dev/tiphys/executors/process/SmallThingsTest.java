package dev.tiphys.executors.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.executors.process.ContainerProcess.Tail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SmallThingsTest {
    @Test
    void references_are_replaced_where_the_variable_is_known() {
        Map<String, String> variables = Map.of("A", "1", "B", "$(A)");
        assertThat(References.expand("$(A)-$(B)-$(C)-$(A", variables)).isEqualTo("1-$(A)-$(C)-$(A");
        assertThat(References.expand("$$(A) $$$(A) $$ $A $", variables)).isEqualTo("$(A) $1 $ $A $");
        assertThat(References.expand("$(date +%s)", variables)).isEqualTo("$(date +%s)");
    }

    @Test
    void durations_are_gos() {
        assertThat(GoDuration.parse("1h2m3.5s")).contains(Duration.ofMillis(3_723_500));
        assertThat(GoDuration.parse("300ms")).contains(Duration.ofMillis(300));
        assertThat(GoDuration.parse("10")).isEmpty();
        assertThat(GoDuration.parse("")).isEmpty();
        assertThat(GoDuration.parse(null)).isEmpty();
    }

    @Test
    void words_for_a_shell_are_quoted() {
        assertThat(Shell.quote("it's $HOME")).isEqualTo("'it'\\''s $HOME'");
    }

    @Test
    void the_end_of_what_was_printed_is_kept() {
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            StringBuilder all = new StringBuilder();
            Tail tail = new Tail();
            int length = random.nextInt(900_000);
            while (all.length() < length) {
                String piece = Integer.toString(random.nextInt()).repeat(1 + random.nextInt(1000)) + "\n";
                byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
                tail.add(bytes, bytes.length);
                all.append(piece);
            }
            String text = all.isEmpty() ? "" : all.substring(0, all.length() - 1);
            assertThat(tail.text()).isEqualTo(text.substring(Math.max(0, text.length() - 256 * 1024)));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void under_a_bare_locale_other_letters_go_through_a_file(@TempDir Path folder) throws Exception {
        List<String> line = List.of("sh", "-c", "printf '%s' \"$0 $GREETING\"", "it's 世界");
        Map<String, String> environment = Map.of("GREETING", "Grüße", "PATH", System.getenv("PATH"));
        assertThat(LaunchScript.isNeeded(line, environment, "US-ASCII", "UTF-8"))
                .isTrue();
        assertThat(LaunchScript.isNeeded(line, environment, "UTF-8", "UTF-8")).isFalse();
        assertThat(LaunchScript.isNeeded(List.of("plain"), Map.of(), "US-ASCII"))
                .isFalse();
        List<String> launched = LaunchScript.write(folder.resolve("launch"), line, environment);
        Process process = new ProcessBuilder(launched).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("it's 世界 Grüße");
    }

    @Test
    void secrets_do_not_show() {
        ConfigObjects objects = new ConfigObjects(Map.of(), Map.of("keys", Map.of("token", "s3cret")));
        assertThat(objects.toString()).contains("keys").doesNotContain("s3cret");
    }
}
