package dev.tiphys.executors.argo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executors.AutoResume;
import dev.tiphys.executors.DryExecutor;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.manifest.ManifestSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every example of Argo is read, and ends when nothing is done, as {@code docs/examples.md} says. */
class ArgoExamplesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @Test
    void the_table_has_a_row_for_each_file_and_each_ends_dry_as_it_says() throws Exception {
        Map<String, ManifestSet> sets = ArgoExamples.read();
        List<ArgoExamples.Row> table = ArgoExamples.table();
        assertThat(sets).hasSize(217);
        assertThat(table).extracting(ArgoExamples.Row::file).containsExactlyElementsOf(sets.keySet());

        Map<String, String> ends = new LinkedHashMap<>();
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .executor(new DryExecutor())
                .objects(ArgoExamples.objects(sets))
                .listener(AutoResume.supplying())
                .build()) {
            Map<String, List<WorkflowRun>> runs = new LinkedHashMap<>();
            sets.forEach((file, set) -> {
                assertThat(set.hasErrors()).as(set.findings().toString()).isFalse();
                List<WorkflowRun> ofFile = new ArrayList<>();
                set.workflows().forEach(workflow -> ofFile.add(engine.submit(workflow)));
                runs.put(file, ofFile);
            });
            for (Map.Entry<String, List<WorkflowRun>> entry : runs.entrySet()) {
                ends.put(entry.getKey(), end(entry.getKey(), entry.getValue()));
            }
        }
        Map<String, String> promised = new LinkedHashMap<>();
        table.forEach(row -> promised.put(row.file(), row.dry()));
        assertThat(ends).isEqualTo(promised);
    }

    /** The worst phase of a file's runs. */
    private static String end(String file, List<WorkflowRun> runs) throws InterruptedException {
        WorkflowPhase worst = null;
        for (WorkflowRun run : runs) {
            RunSnapshot end = run.await(PATIENCE)
                    .orElseThrow(() -> new AssertionError(
                            file + " hangs: " + run.snapshot().message()));
            worst = worst == null || end.phase().compareTo(worst) > 0 ? end.phase() : worst;
        }
        return worst == null ? "–" : worst.text();
    }
}
