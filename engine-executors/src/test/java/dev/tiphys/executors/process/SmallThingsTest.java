package dev.tiphys.executors.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.executors.process.ContainerProcess.Tail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
    void secrets_do_not_show() {
        ConfigObjects objects = new ConfigObjects(Map.of(), Map.of("keys", Map.of("token", "s3cret")));
        assertThat(objects.toString()).contains("keys").doesNotContain("s3cret");
    }
}
