package dev.tiphys.testing.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Workflow;
import dev.tiphys.status.RecordedRun;
import dev.tiphys.status.RunStatus;
import dev.tiphys.testing.conformance.CaseEngine;
import dev.tiphys.testing.conformance.CaseReader;
import dev.tiphys.testing.conformance.Corpus;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.RecordedCase;
import dev.tiphys.testing.generate.GeneratedCase;
import dev.tiphys.testing.generate.WorkflowArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What was written is read back as it was: every method of every node and of the run says the same. */
class RunStatusTest {
    private static final CaseEngine DECIDER = CaseEngine.decider();

    /** Read from metadata and spec, or the nodes themselves. */
    private static final Set<String> OF_ITS_OWN = Set.of("nodes", "runId");

    @Provide
    Arbitrary<GeneratedCase> cases() {
        return WorkflowArbitraries.cases();
    }

    @Property(tries = 150)
    void any_run_comes_back_from_json_at_any_moment(@ForAll("cases") GeneratedCase generated) throws Exception {
        comesBack(generated.recorded());
    }

    @Test
    void recorded_cases_come_back_from_json() throws Exception {
        int played = 0;
        try (Stream<Path> files = Files.walk(Corpus.folder().resolve("ops"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                played += comesBack(CaseReader.read(file)) ? 1 : 0;
            }
        }
        assertThat(played).isGreaterThan(100);
    }

    private static boolean comesBack(RecordedCase recorded) throws Exception {
        Played played = Played.of(recorded, DECIDER);
        if (played.invalid()) {
            return false;
        }
        Workflow workflow = Workflows.read(recorded.workflow().toString());
        for (Moment moment : played.moments()) {
            comesBack(workflow, moment.run());
        }
        return true;
    }

    private static void comesBack(Workflow workflow, RunSnapshot run) throws Exception {
        String json = write(workflow, run);
        RecordedRun back = RunStatus.read("json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(said(RunSnapshot.class, back.snapshot())).isEqualTo(said(RunSnapshot.class, run));
        assertThat(nodes(back.snapshot())).isEqualTo(nodes(run));
        assertThat(write(back.workflow(), back.snapshot())).isEqualTo(json);

        Workflow fromYaml = Workflows.read(Workflows.toYaml(RunStatus.withStatus(workflow, run)));
        assertThat(nodes(RunStatus.of(fromYaml).orElseThrow())).isEqualTo(nodes(run));
    }

    private static String write(Workflow workflow, RunSnapshot run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunStatus.write(workflow, run, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Map<String, Object>> nodes(RunSnapshot run) {
        return run.nodes().stream().map(node -> said(Node.class, node)).toList();
    }

    /** What all methods without arguments say. */
    private static Map<String, Object> said(Class<?> type, Object object) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && !OF_ITS_OWN.contains(method.getName())) {
                try {
                    said.put(method.getName(), method.invoke(object));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(method.toString(), e);
                }
            }
        }
        return said;
    }
}
