package dev.tiphys.core.run;

import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Workflows and engines for tests of the shell. */
final class Fakes {
    /** Far more than anything here takes; a test that waits so long has failed. */
    static final Duration LONG = Duration.ofSeconds(30);

    private Fakes() {}

    static Workflow workflow(int tasks, int width) {
        return new Workflow(
                ObjectMeta.builder()
                        .name("wf")
                        .labels(Map.of("tasks", "" + tasks, "width", "" + width))
                        .build(),
                WorkflowSpec.EMPTY);
    }

    static EngineBuilder engine() {
        return engine(FakeDecider::new);
    }

    static EngineBuilder engine(FakeDecider.Maker maker) {
        return new EngineBuilder(options -> FakeDecider.factory(maker));
    }

    /** The names of the living threads that engines make. */
    static Set<String> engineThreads() {
        Set<String> names = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("tiphys-")) {
                names.add(thread.getName());
            }
        }
        return names;
    }
}
