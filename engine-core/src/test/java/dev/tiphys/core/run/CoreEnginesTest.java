package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shell with real deciders. */
@Timeout(60)
class CoreEnginesTest {
    /** Eight tasks, their DAG and a loop. */
    private static final String TEN = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {generateName: ten-}
            spec:
              entrypoint: main
              templates:
              - name: main
                dag:
                  tasks:
                  - {name: a, template: work}
                  - {name: b, template: work, dependencies: [a], withItems: [1, 2, 3, 4, 5]}
                  - {name: c, template: work, dependencies: [a]}
                  - {name: d, template: work, dependencies: [b, c]}
              - name: work
                container: {image: acme/work, command: [work]}
            """;

    private static final String DIAMOND = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata:
              generateName: diamond-
            spec:
              entrypoint: main
              arguments:
                parameters: [{name: who, value: nobody}]
              templates:
              - name: main
                dag:
                  tasks:
                  - {name: a, template: work, arguments: {parameters: [{name: text, value: "a {{workflow.parameters.who}}"}]}}
                  - {name: b, template: work, dependencies: [a], arguments: {parameters: [{name: text, value: b}]}}
                  - {name: c, template: work, dependencies: [a], arguments: {parameters: [{name: text, value: c}]}}
                  - {name: d, template: work, dependencies: [b, c], arguments: {parameters: [{name: text, value: d}]}}
              - name: work
                inputs: {parameters: [{name: text}]}
                container: {image: acme/work, command: [echo, "{{inputs.parameters.text}}"]}
            """;

    @Test
    void a_workflow_runs_from_text_to_its_last_node() throws Exception {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .executor(FakeExecutor.of((task, events) -> {
                    done.add(task.input("text"));
                    events.finished(TaskResult.succeeded());
                    return TaskHandle.NONE;
                }))
                .build()) {
            WorkflowRun run = engine.submit(Workflows.read(DIAMOND), Arguments.of("who", "you"));
            RunSnapshot end = run.await();
            assertThat(end.succeeded()).isTrue();
            assertThat(end.workflowName()).matches("diamond-[a-z0-9]{5}");
            assertThat(end.nodes()).extracting(Node::phase).containsOnly(NodePhase.SUCCEEDED);
            assertThat(end.node(end.workflowName() + ".d")).isPresent();
        }
        assertThat(done).hasSize(4).startsWith("a you").endsWith("d");
    }

    @Test
    void two_thousand_runs_of_ten_nodes_at_once_end_with_at_most_eight_engine_threads() throws Exception {
        Workflow workflow = Workflows.read(TEN);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        AtomicInteger threads = new AtomicInteger();
        AtomicInteger started = new AtomicInteger();
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .keepFinished(5000)
                .executor(FakeExecutor.of((task, events) -> {
                    if (started.incrementAndGet() % 500 == 0) {
                        threads.accumulateAndGet(Fakes.engineThreads().size(), Math::max);
                    }
                    workers.execute(() -> events.finished(TaskResult.succeeded()));
                    return TaskHandle.NONE;
                }))
                .build()) {
            List<WorkflowRun> runs = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                runs.add(engine.submit(workflow));
            }
            for (WorkflowRun run : runs) {
                RunSnapshot end = run.await();
                assertThat(end.succeeded()).isTrue();
                assertThat(end.nodes()).hasSize(10);
            }
        } finally {
            workers.shutdown();
        }
        assertThat(started).hasValue(2000 * 8);
        assertThat(threads.get()).isBetween(1, 8);
    }
}
