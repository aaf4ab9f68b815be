package dev.tiphys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.status.RunStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveTreeTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    /** A run with a step for each letter: S succeeded, R runs, F failed. */
    private static RunSnapshot run(String letters) throws IOException {
        StringBuilder nodes = new StringBuilder(node("wf", "Steps", "Running", ""));
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            nodes.append(',')
                    .append(node(
                            "wf.n" + i,
                            "Pod",
                            letter == 'S' ? "Succeeded" : letter == 'R' ? "Running" : "Failed",
                            letter == 'F' ? "it\\n\\nbroke" : ""));
        }
        String json = "{\"metadata\": {\"name\": \"wf\"}, \"spec\": {}, \"status\": {\"phase\": \"Running\","
                + " \"progress\": \"0/" + letters.length() + "\", \"startedAt\": \"" + START + "\", \"nodes\": {"
                + nodes + "}}}";
        return RunStatus.read("test", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .snapshot();
    }

    private static String node(String name, String type, String phase, String message) {
        String display = name.substring(name.indexOf('.') + 1);
        String end = phase.equals("Running") ? "" : ", \"finishedAt\": \"" + START.plusSeconds(2) + "\"";
        return "\"%s\": {\"name\": \"%s\", \"displayName\": \"%s\", \"type\": \"%s\", \"phase\": \"%s\", \"message\": \"%s\", \"startedAt\": \"%s\"%s}"
                .formatted(name, name, display, type, phase, message, START, end);
    }

    private List<String> drawn(RunSnapshot run, int rows, boolean coloured) {
        LiveTree tree = new LiveTree(new Shell(out, out, true, new Paint(coloured)), rows);
        tree.draw(run, START.plusSeconds(75));
        return bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;?]*[FJKhl]", "")
                .lines()
                .toList();
    }

    @Test
    void it_shows_phases_elapsed_times_and_messages() throws IOException {
        assertThat(drawn(run("SRF"), 24, false))
                .containsExactly(
                        "● wf  1m 15s",
                        "├─✔ n0  2.0s",
                        "├─● n1  1m 15s",
                        "└─✖ n2  2.0s  it ⏎ broke",
                        "wf  Running  0/3  1m 15s");
    }

    @Test
    void phases_have_colours_where_they_are_wanted() throws IOException {
        assertThat(drawn(run("F"), 24, true)).anyMatch(line -> line.contains("\u001b[31m✖\u001b[0m n0"));
    }

    @Test
    void on_a_small_terminal_what_is_done_makes_room_for_what_goes_on() throws IOException {
        assertThat(drawn(run("SSSSSSSSRF"), 7, false))
                .containsExactly(
                        "● wf  1m 15s",
                        "├─● n8  1m 15s",
                        "└─✖ n9  2.0s  it ⏎ broke",
                        "… and 8 more nodes",
                        "wf  Running  0/10  1m 15s");
        bytes.reset();
        assertThat(drawn(run("R".repeat(100)), 7, false)).hasSize(6);
    }

    @Test
    void a_huge_run_is_one_line() throws IOException {
        assertThat(drawn(run("R".repeat(5_000)), 24, false)).containsExactly("wf  Running  0/5000  1m 15s");
    }

    @Test
    void the_next_picture_is_drawn_over_the_one_before() throws IOException {
        LiveTree tree = new LiveTree(new Shell(out, out, true, new Paint(false)), 24);
        tree.draw(run("RR"), START);
        bytes.reset();
        tree.draw(run("SR"), START);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("\u001b[4F\u001b[?7l");
        bytes.reset();
        tree.finish();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\u001b[4F\u001b[J");
    }

    @Test
    void durations_are_short() {
        assertThat(List.of(5L, 999L, 1000L, 59_940L, 61_000L, 3_661_000L))
                .extracting(Duration::ofMillis)
                .extracting(Tree::words)
                .containsExactly("5ms", "999ms", "1.0s", "59.9s", "1m 1s", "1h 1m");
    }
}
