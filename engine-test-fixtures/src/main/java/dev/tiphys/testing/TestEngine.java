package dev.tiphys.testing;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import dev.tiphys.testing.conformance.ObservedEngine;
import dev.tiphys.testing.coverage.WorkflowCoverage;
import dev.tiphys.testing.pods.Pods;
import dev.tiphys.testing.pods.ScriptedPods;
import dev.tiphys.testing.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * An engine on virtual time whose pods do what a test says. Everything happens on the thread of the test; nothing
 * sleeps.
 *
 * <pre>{@code
 * try (TestEngine engine = TestEngine.create()) {
 *     engine.pods().template("test").fails(1);
 *     assertThat(engine.run(Path.of("build.yaml"))).hasFailed().didNotRun("deploy");
 * }
 * }</pre>
 */
public final class TestEngine implements AutoCloseable {
    /** How long a run may go on in virtual time before a test fails: ten years. */
    private static final Duration FOR_EVER = Duration.ofDays(3_650);

    private final VirtualTime time = new VirtualTime();
    private final Pods pods = new Pods();
    private final ScriptedPods executor = new ScriptedPods(pods, time);
    private final ObservedEngine engine;

    private TestEngine(Consumer<WorkflowEngine.Builder> more) {
        time.attach(executor);
        WorkflowEngine.Builder builder =
                WorkflowEngine.builder().time(time).names(new TestNames()).seed(1);
        more.accept(builder);
        engine = new ObservedEngine(builder.executor(executor).build(), time, executor);
    }

    /** A new engine. */
    public static TestEngine create() {
        return new TestEngine(builder -> {});
    }

    /**
     * A new engine that is configured further, such as with other executors: they are asked before the scripted pods.
     *
     * @param more must leave time and names alone
     */
    public static TestEngine create(Consumer<WorkflowEngine.Builder> more) {
        return new TestEngine(more);
    }

    /** What pods do. */
    public Pods pods() {
        return pods;
    }

    /** The clock. */
    public VirtualTime time() {
        return time;
    }

    /** The engine itself. */
    public WorkflowEngine engine() {
        return engine;
    }

    /** What was started, with its inputs. */
    public Started started() {
        return new Started(executor.executions());
    }

    /** Defines the WorkflowTemplates, ClusterWorkflowTemplates and ConfigMaps of files and folders. */
    public TestEngine with(Path... files) {
        return define(Workflows.readAll(files).orThrow());
    }

    /** Defines the WorkflowTemplates, ClusterWorkflowTemplates and ConfigMaps of a text. */
    public TestEngine with(String yaml) {
        return define(Workflows.readAll("text", yaml).orThrow());
    }

    private TestEngine define(ManifestSet manifests) {
        engine.define(manifests.manifests());
        return this;
    }

    /** Defines objects. */
    public TestEngine with(Manifest... objects) {
        engine.define(Arrays.asList(objects));
        return this;
    }

    /** Submits a workflow; nothing happens before the time is moved or somebody waits. */
    public WorkflowRun submit(Workflow workflow, Arguments arguments) {
        return engine.submit(workflow, arguments);
    }

    /** Submits a workflow; nothing happens before the time is moved or somebody waits. */
    public WorkflowRun submit(Workflow workflow) {
        return submit(workflow, Arguments.EMPTY);
    }

    /** Submits the workflow of a file. */
    public WorkflowRun submit(Path file) {
        return submit(Workflows.read(file));
    }

    /** Submits the workflow of a text. */
    public WorkflowRun submit(String yaml) {
        return submit(Workflows.read(yaml));
    }

    /** Runs a workflow until it ends, or waits for its user. */
    public RunSnapshot run(Workflow workflow, Arguments arguments) {
        return finish(submit(workflow, arguments));
    }

    /** Runs a workflow until it ends, or waits for its user. */
    public RunSnapshot run(Workflow workflow) {
        return finish(submit(workflow));
    }

    /** Runs the workflow of a file until it ends, or waits for its user. */
    public RunSnapshot run(Path file) {
        return finish(submit(file));
    }

    /** Runs the workflow of a text until it ends, or waits for its user. */
    public RunSnapshot run(String yaml) {
        return finish(submit(yaml));
    }

    /** Retries a run and lets it end. */
    public RunSnapshot retry(RunSnapshot run, RetryOptions options) {
        return finish(engine.retry(run.runId(), options));
    }

    /** Retries a run and lets it end. */
    public RunSnapshot retry(RunSnapshot run) {
        return retry(run, RetryOptions.defaults());
    }

    /**
     * Lets a run go on until it ends, or waits for its user.
     *
     * @throws AssertionError if it does neither in ten years of virtual time
     */
    public RunSnapshot finish(WorkflowRun run) {
        try {
            boolean ended = time.await(run.completion().toCompletableFuture(), FOR_EVER);
            if (!ended && time.next().isPresent()) {
                throw new AssertionError("the run neither ends nor waits for its user:\n"
                        + dev.tiphys.testing.assertions.RunTree.of(run.snapshot()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        return run.snapshot();
    }

    /** What the runs of this engine have reached in their manifests so far. */
    public WorkflowCoverage coverage() {
        WorkflowCoverage coverage = new WorkflowCoverage();
        addTo(coverage);
        return coverage;
    }

    void addTo(WorkflowCoverage coverage) {
        engine.addTo(coverage);
    }

    /** All runs that the engine keeps. */
    public List<WorkflowRun> runs() {
        return List.copyOf(engine.runs());
    }

    /** See {@link EngineTime}: ends the engine, then the time. */
    @Override
    public void close() {
        engine.close();
        time.close();
    }
}
