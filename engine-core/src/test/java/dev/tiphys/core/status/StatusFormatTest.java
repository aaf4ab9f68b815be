package dev.tiphys.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.manifest.Shared;
import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Workflow;
import dev.tiphys.status.RecordedRun;
import dev.tiphys.status.RunStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFormatTest {
    private static RecordedRun read(String json) throws IOException {
        return RunStatus.read("run.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(Workflow workflow, RunSnapshot run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunStatus.write(workflow, run, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothing_that_argo_itself_has_written_is_lost() throws IOException {
        int runs = 0;
        List<String> refused = new ArrayList<>();
        for (Path file : Shared.manifests(Shared.path("argo/manifests"))) {
            for (Workflow workflow : Workflows.readAll(file).workflows()) {
                Map<String, @Nullable Object> status = workflow.status();
                if (status != null && !status.isEmpty()) {
                    try {
                        comesBack(file.toString(), workflow, status);
                        runs++;
                    } catch (ManifestException e) {
                        refused.add(String.valueOf(e.getMessage()));
                    }
                }
            }
        }
        assertThat(runs).isGreaterThan(90);
        // two of Argo's tests have phases that there are not
        assertThat(refused)
                .containsExactly(
                        "status: error: status.phase: no workflow phase is called 'Runningg'",
                        "status: error: status.nodes.workflow-with-volumes.phase: no node phase is called 'XFMTX'");
    }

    private static void comesBack(String file, Workflow workflow, Map<String, @Nullable Object> status)
            throws IOException {
        String json = write(workflow, RunStatus.of(workflow).orElseThrow());
        Map<?, ?> written = (Map<?, ?>) Objects.requireNonNull(JsonText.parse(json));
        List<String> lost = new ArrayList<>();
        lost("status", status, written.get("status"), lost);
        assertThat(lost).as(file).isEmpty();
        RecordedRun again = read(json);
        assertThat(write(again.workflow(), again.snapshot())).as(file).isEqualTo(json);
    }

    /** Collects the paths of what is in the first and not, or otherwise, in the second. */
    private static void lost(String path, @Nullable Object before, @Nullable Object after, List<String> lost) {
        if (before instanceof Map<?, ?> map && after instanceof Map<?, ?> other) {
            map.forEach((key, value) -> lost(path + "." + key, value, other.get(key), lost));
        } else if (before instanceof List<?> list && after instanceof List<?> other && list.size() == other.size()) {
            for (int i = 0; i < list.size(); i++) {
                lost(path + "[" + i + "]", list.get(i), other.get(i), lost);
            }
        } else if (before != null
                && !isNothing(before)
                && !String.valueOf(before).equals(String.valueOf(after))) {
            lost.add(path + ": " + before + " became " + after);
        }
    }

    /** Argo's own encoder leaves such values out. */
    private static boolean isNothing(Object value) {
        return value.equals("") || value.equals(false) || value.equals(Map.of()) || value.equals(List.of());
    }

    @Test
    void packed_nodes_are_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"wf\": {\"id\": \"wf\", \"name\": \"wf\", \"type\": \"Pod\", \"phase\": \"Failed\"}}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        RecordedRun run = read("{\"metadata\": {\"name\": \"wf\"}, \"spec\": {}, \"status\": {\"compressedNodes\": \""
                + Base64.getEncoder().encodeToString(packed.toByteArray()) + "\"}}");
        assertThat(run.snapshot().node("wf").orElseThrow().phase()).isEqualTo(NodePhase.FAILED);
    }

    @Test
    void nodes_are_read_one_by_one_from_a_long_stream() throws IOException {
        int count = 100_000;
        RunSnapshot run = RunStatus.read("long", longStatus(count)).snapshot();
        assertThat(run.nodes()).hasSize(count);
        assertThat(run.nodeById("wf-99999").orElseThrow().name()).isEqualTo("wf.n99999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"spec": {}}                                                     | run.json:1:13: error: the workflow has no status
                    []                                                               | run.json:1:2: error: expected a workflow
                    {"status": {"nodes": {"a": {"phase": "Fine"}}}}                  | no node phase is called 'Fine'
                    {"status": {"nodes": {"a": {"startedAt": "soon"}}}}              | status.nodes.a.startedAt: expected a time
                    {"status": {"nodes": {"a": 3}}}                                  | status.nodes.a: expected a mapping
                    {"status": {"nodes": {"a": {"children": [1]}}}}                  | status.nodes.a.children: expected a list of texts
                    {"status": {"nodes": {"a": {"inputs": {"parameters": 1}}}}}      | status.nodes.a.inputs
                    {"status": {"phase": 1}}                                         | status.phase: expected a text
                    {"status": {"compressedNodes": "bm8="}}                          | status.compressedNodes
                    {"status": {}, "kind": "CronWorkflow"}                           | kind: expected Workflow
                    {"status": {}, "spec": {"templates": 1}}                         | spec.templates
                    {"status": {                                                     | run.json:
                    {"status": {}} {}                                                | expected nothing behind the workflow
                    """)
    void what_is_no_status_is_refused_with_its_place(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining(message);
    }

    @Test
    void hostile_depth_is_refused_or_read_but_breaks_nothing() {
        String deep = "{\"status\": {\"x\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}}";
        assertThatThrownBy(() -> read(deep)).isInstanceOf(ManifestException.class);
    }

    @Test
    void data_that_nests_as_deep_as_manifests_may_comes_back() throws IOException {
        String json = "{\"spec\": {}, \"status\": {\"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}}";
        RecordedRun run = read(json);
        RecordedRun again = read(write(run.workflow(), run.snapshot()));
        assertThat(JsonText.compact(again.snapshot().extra(), false))
                .isEqualTo(JsonText.compact(run.snapshot().extra(), false));
    }

    /** A run with many nodes that never is in memory as text. */
    @SuppressWarnings("JdkObsolete") // the stream of streams knows nothing newer
    private static InputStream longStatus(int count) {
        Iterator<String> parts = Stream.of(
                        Stream.of("{\"spec\": {}, \"status\": {\"nodes\": {"),
                        IntStream.range(0, count)
                                .mapToObj(i -> (i > 0 ? "," : "") + "\"wf-" + i + "\": {\"name\": \"wf.n" + i
                                        + "\", \"type\": \"Pod\", \"phase\": \"Succeeded\"}"),
                        Stream.of("}}}"))
                .flatMap(Function.identity())
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
