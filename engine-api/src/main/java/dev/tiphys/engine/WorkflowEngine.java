package dev.tiphys.engine;

import dev.tiphys.executor.Executor;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.ServiceLoader;

/** Runs workflows inside this process. Thread-safe; close it to end its threads. */
public interface WorkflowEngine extends AutoCloseable {
    /**
     * Starts to configure an engine; the implementation is found by the service loader.
     *
     * @throws IllegalStateException if there is none
     */
    static Builder builder() {
        return ServiceLoader.load(EngineProvider.class, WorkflowEngine.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no engine found: add engine-core to the class path"))
                .builder();
    }

    /**
     * Validates and starts a workflow.
     *
     * @throws dev.tiphys.manifest.ManifestException if the workflow is invalid; it carries all findings
     * @throws IllegalStateException if the engine is closed
     */
    default WorkflowRun submit(Workflow workflow) {
        return submit(workflow, Arguments.EMPTY);
    }

    /**
     * As {@link #submit(Workflow)}.
     *
     * @param arguments take the place of the workflow's own arguments with the same names
     */
    WorkflowRun submit(Workflow workflow, Arguments arguments);

    /** The run with that id, if it is still kept. */
    Optional<WorkflowRun> run(String id);

    /** All runs that are kept, in the order in which they were submitted. */
    Collection<WorkflowRun> runs();

    /**
     * What a retry would do now.
     *
     * @throws OperationRefusedException if nothing can be retried; says why
     * @throws IllegalArgumentException if no such run is kept
     */
    RetryPlan planRetry(String runId, RetryOptions options);

    /**
     * Carries out a plan.
     *
     * @return the same run, which goes on
     * @throws OperationRefusedException if the run has changed since the plan was made
     * @throws IllegalArgumentException if no such run is kept
     */
    WorkflowRun retry(RetryPlan plan);

    /** Plans and retries at once. */
    default WorkflowRun retry(String runId, RetryOptions options) {
        return retry(planRetry(runId, options));
    }

    /**
     * Submits a run's workflow again.
     *
     * @return a new run
     * @throws OperationRefusedException if the run's state forbids it; says why
     * @throws IllegalArgumentException if no such run is kept
     */
    WorkflowRun resubmit(String runId, ResubmitOptions options);

    /**
     * Adds objects that workflows may refer to, or replaces them. A run keeps the templates that it has already
     * looked up.
     *
     * @param objects WorkflowTemplates, ClusterWorkflowTemplates, ConfigMaps; without a namespace they lie in {@code
     *     default}
     * @throws IllegalArgumentException if there is another kind among them; then nothing is added
     */
    void define(Collection<? extends Manifest> objects);

    /**
     * Terminates what runs, closes the executors and ends all threads, in bounded time (see {@link
     * Builder#closeTimeout}). Every run has ended afterwards. May be called more than once.
     */
    @Override
    void close();

    /** Configures an engine. Not thread-safe. */
    interface Builder {
        /**
         * Adds an executor; several are asked in the order in which they were added, before those found by the service
         * loader. The engine closes it.
         */
        Builder executor(Executor executor);

        /** Adds objects that workflows may refer to; see {@link WorkflowEngine#define}. */
        Builder objects(Collection<? extends Manifest> objects);

        /** Adds a listener to all runs. */
        Builder listener(RunListener listener);

        /** Replaces the real clock and threads. The engine does not close it. */
        Builder time(EngineTime time);

        /** Replaces the random names and ids of runs. */
        Builder names(RunNames names);

        /**
         * Which workflows may be submitted: all by default. What is not allowed is refused with a {@link
         * dev.tiphys.manifest.ManifestException}.
         */
        Builder templateReferencing(TemplateReferencing referencing);

        /** How deep templates may nest: 100 by default, as in Argo. */
        Builder maxDepth(int depth);

        /**
         * The most engine threads, timers included: at least two, eight by default. Has no meaning with {@link #time}.
         */
        Builder threads(int threads);

        /** The seed of everything random, names and expressions, for runs that can be reproduced. */
        Builder seed(long seed);

        /**
         * Where tasks get their directories, one folder per run; what is there stays when the engine closes. Without,
         * they lie in a temporary folder that is deleted when the engine closes.
         */
        Builder directory(Path directory);

        /**
         * How many finished runs are kept for {@link WorkflowEngine#run}, the newest ones: 1,000 by default. Whoever
         * holds a {@link WorkflowRun} can still read it afterwards.
         */
        Builder keepFinished(int runs);

        /** How long finished runs are kept at most; without limit by default. */
        Builder keepFinishedFor(Duration atMost);

        /**
         * How long an executor's call may take before its task is given up as an Error: ten seconds by default, and
         * up to twice as long where the machine is busy. Has no meaning with {@link #time}.
         */
        Builder callTimeout(Duration atMost);

        /**
         * How long a cancelled task may take to end before it is given up as an Error: one minute by default. An
         * executor's own ways to end its tasks should be quicker.
         */
        Builder cancelTimeout(Duration atMost);

        /** How long {@link WorkflowEngine#close} waits for tasks to end: ten seconds by default. */
        Builder closeTimeout(Duration atMost);

        /** The engine. The builder may be used again. */
        WorkflowEngine build();
    }
}
