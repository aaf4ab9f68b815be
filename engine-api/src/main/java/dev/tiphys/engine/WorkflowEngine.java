package dev.tiphys.engine;

import dev.tiphys.executor.Executor;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Runs workflows inside this process. Thread-safe; close it to end its threads. */
public interface WorkflowEngine extends AutoCloseable {
    /** Starts to configure an engine; the implementation is found by the service loader. */
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
     */
    default WorkflowRun submit(Workflow workflow) {
        return submit(workflow, Arguments.EMPTY);
    }

    /** As {@link #submit(Workflow)}, with arguments that replace the workflow's own by name. */
    WorkflowRun submit(Workflow workflow, Arguments arguments);

    Optional<WorkflowRun> run(String id);

    /** All runs that are kept. */
    Collection<WorkflowRun> runs();

    /**
     * What a retry would do now.
     *
     * @throws OperationRefusedException if nothing can be retried; says why
     */
    RetryPlan planRetry(String runId, RetryOptions options);

    /** Carries out a plan. @throws OperationRefusedException if the run has changed since */
    WorkflowRun retry(RetryPlan plan);

    /** Plans and retries at once. */
    default WorkflowRun retry(String runId, RetryOptions options) {
        return retry(planRetry(runId, options));
    }

    /** Submits a run's workflow again, as a new run. */
    WorkflowRun resubmit(String runId, ResubmitOptions options);

    /** Cancels what runs and ends all threads, in bounded time. */
    @Override
    void close();

    /** Configures an engine. Not thread-safe. */
    interface Builder {
        /** Adds an executor; several are asked in the order they were added, before those found by the service loader. */
        Builder executor(Executor executor);

        /** Objects that workflows may refer to: WorkflowTemplates, ClusterWorkflowTemplates, ConfigMaps. */
        Builder objects(List<? extends Manifest> objects);

        /** Replaces the real clock and threads. */
        Builder time(EngineTime time);

        /** How deep templates may nest, 100 by default as in Argo. */
        Builder maxDepth(int depth);

        /** The most engine threads; at most eight by default. */
        Builder threads(int threads);

        /** The seed of everything random in expressions, for runs that can be reproduced. */
        Builder seed(long seed);

        WorkflowEngine build();
    }
}
