package dev.tiphys.executors.argo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executors.AutoResume;
import dev.tiphys.executors.ProcessExecutor;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.model.Workflow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The examples of Argo that are marked in {@code docs/examples.md}, as they are, on real processes: each ends with the
 * phase that its text promises. All at once, because some of them sleep for half a minute.
 */
@DisabledOnOs(OS.WINDOWS)
class ArgoExamplesAsProcessesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void the_marked_examples_end_as_their_text_promises() throws Exception {
        for (String shell : List.of("/bin/sh", "/bin/bash", "/usr/bin/python3")) {
            assumeTrue(Files.isExecutable(Path.of(shell)), shell + " is missing here: skipped");
        }
        Map<String, ManifestSet> sets = ArgoExamples.read();
        List<ArgoExamples.Row> rows =
                ArgoExamples.table().stream().filter(ArgoExamples.Row::run).toList();
        assertThat(rows).hasSize(49);
        Map<String, String> wrong = new LinkedHashMap<>();
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .executor(new ProcessExecutor())
                .objects(ArgoExamples.objects(sets))
                .listener(new AutoResume())
                .build()) {
            List<WorkflowRun> runs = new ArrayList<>();
            for (ArgoExamples.Row row : rows) {
                List<Workflow> workflows =
                        Objects.requireNonNull(sets.get(row.file())).workflows();
                assertThat(workflows).as(row.file()).hasSize(1);
                runs.add(engine.submit(workflows.get(0)));
            }
            for (int i = 0; i < runs.size(); i++) {
                ArgoExamples.Row row = rows.get(i);
                RunSnapshot end =
                        runs.get(i).await(PATIENCE).orElseThrow(() -> new AssertionError(row.file() + " does not end"));
                boolean promised = row.processes().equals("either")
                        ? !end.phase().text().equals("Error")
                        : row.processes().equals(end.phase().text());
                if (!promised) {
                    wrong.put(row.file(), end.phase() + " " + end.message() + " instead of " + row.processes());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
