package dev.tiphys.testing.coverage;

import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Manifest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What runs of tests have reached in their manifests: which steps and tasks ran, which conditions were true and which
 * false, which exit handlers and hooks ran, what was retried. Thread-safe.
 */
public final class WorkflowCoverage {
    private final Map<String, Set<Point>> points = new LinkedHashMap<>();
    private final Set<Point> reached = new LinkedHashSet<>();

    /** Starts without any run. */
    public WorkflowCoverage() {}

    /**
     * Adds a run.
     *
     * @param workflow the run's manifest
     * @param others manifests that it may have used
     */
    public synchronized void add(Manifest workflow, Collection<? extends Manifest> others, RunSnapshot run) {
        define(workflow);
        others.stream().filter(other -> other.workflowSpec().isPresent()).forEach(this::define);
        reached.addAll(RunPoints.of(run, ManifestPoints.holder(workflow)));
    }

    private void define(Manifest manifest) {
        points.computeIfAbsent(ManifestPoints.holder(manifest), name -> new LinkedHashSet<>())
                .addAll(ManifestPoints.of(manifest));
    }

    /** What was never reached, in the order of the manifests. */
    public synchronized List<Point> missing() {
        return points.values().stream()
                .flatMap(Set::stream)
                .filter(point -> !reached.contains(point))
                .toList();
    }

    /** How many of a hundred points were reached; 100 where there is none. */
    public synchronized int percent() {
        long all = points.values().stream().mapToLong(Set::size).sum();
        return all == 0 ? 100 : (int) ((all - missing().size()) * 100 / all);
    }

    /** For people: a line for each manifest, and below it what was never reached. */
    public synchronized String report() {
        StringBuilder text = new StringBuilder("Workflow coverage: " + percent() + " %\n");
        points.forEach((holder, all) -> {
            List<Point> missing =
                    all.stream().filter(point -> !reached.contains(point)).toList();
            text.append("  ")
                    .append(holder)
                    .append(": ")
                    .append(all.size() - missing.size())
                    .append(" of ")
                    .append(all.size())
                    .append('\n');
            missing.forEach(point -> text.append("    never: ").append(point).append('\n'));
        });
        return text.toString();
    }
}
