package dev.tiphys.testing.conformance;

import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import dev.tiphys.testing.coverage.WorkflowCoverage;
import dev.tiphys.testing.pods.ScriptedPods;
import dev.tiphys.testing.time.VirtualTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine on virtual time whose users are written down, so that its runs can become recorded cases. */
public final class ObservedEngine implements WorkflowEngine {
    private final WorkflowEngine engine;
    private final VirtualTime time;
    private final ScriptedPods pods;
    private final List<Manifest> objects = new ArrayList<>();
    private final Map<String, ObservedRun> runs = new LinkedHashMap<>();

    /** An engine that runs on this time with these pods. */
    public ObservedEngine(WorkflowEngine engine, VirtualTime time, ScriptedPods pods) {
        this.engine = engine;
        this.time = time;
        this.pods = pods;
    }

    @Override
    public WorkflowRun submit(Workflow workflow, Arguments arguments) {
        WorkflowRun run = engine.submit(workflow, arguments);
        return observe(run, new Journal(time, pods, objects, workflow, arguments));
    }

    private ObservedRun observe(WorkflowRun run, Journal journal) {
        ObservedRun observed = new ObservedRun(run, journal);
        runs.put(run.id(), observed);
        return observed;
    }

    @Override
    public Optional<WorkflowRun> run(String id) {
        WorkflowRun observed = runs.get(id);
        return observed == null ? engine.run(id) : engine.run(id).map(run -> observed);
    }

    @Override
    public Collection<WorkflowRun> runs() {
        List<WorkflowRun> kept = new ArrayList<>();
        engine.runs().forEach(run -> kept.add(run(run.id()).orElse(run)));
        return kept;
    }

    @Override
    public RetryPlan planRetry(String runId, RetryOptions options) {
        return engine.planRetry(runId, options);
    }

    @Override
    public WorkflowRun retry(RetryPlan plan) {
        Optional.ofNullable(runs.get(plan.runId()))
                .ifPresent(run -> run.journal().add(new Step.Retry(plan.options())));
        engine.retry(plan);
        return run(plan.runId()).orElseThrow();
    }

    @Override
    public WorkflowRun resubmit(String runId, ResubmitOptions options) {
        ObservedRun origin = runs.get(runId);
        if (origin == null) {
            return engine.resubmit(runId, options);
        }
        origin.journal().add(new Step.Resubmit(options));
        return observe(engine.resubmit(runId, options), origin.journal());
    }

    @Override
    public void define(Collection<? extends Manifest> more) {
        engine.define(more);
        objects.addAll(more);
    }

    /** Adds what all runs have reached so far. */
    public void addTo(WorkflowCoverage coverage) {
        runs.values().forEach(run -> coverage.add(run.journal().manifest(), objects, run.snapshot()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
