package dev.tiphys.core.decide;

import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.graph.NodePhase;

/** Parallelism of the workflow and of templates, and {@code failFast} of templates: what Argo checks before a node goes on. */
final class Limits {
    static final String FAIL_FAST = "template has failed or errored children and failFast enabled";

    private Limits() {}

    /** Whether a limit keeps the call from being looked after now. */
    static boolean reached(Call call) {
        Run run = call.run();
        if (full(run)) {
            return true;
        }
        Long limit = run.spec.parallelism();
        announceDaemons(run, run.podsInRound, run.all.daemonPods, limit == null ? 0 : limit);
        TemplatePlan template = call.template();
        if (call.node() >= 0 && template.type().isComposite()) {
            Counters own = run.counters.get(call.node());
            if (own != null && template.isFailFast() && own.unsuccessful > 0) {
                failFast(run, call.node(), own);
                return true;
            }
            if (own != null) {
                spareOthers(run, template, own);
            }
            if (own != null && template.parallelism() > 0 && own.activePods >= template.parallelism()) {
                return true;
            }
            if (own != null) {
                announceDaemons(run, own.activePods, own.daemonPods, template.parallelism());
            }
        }
        return call.boundary() >= 0 && isNew(call) && boundaryReached(call, call.boundary());
    }

    /** Whether the workflow's own limit is reached. */
    static boolean full(Run run) {
        Long limit = run.spec.parallelism();
        return limit != null && run.podsInRound >= limit;
    }

    private static boolean isNew(Call call) {
        NodePhase phase = call.phase();
        return phase != NodePhase.PENDING && phase != NodePhase.RUNNING
                || Counters.isUnstarted(call.run().node(call.node()));
    }

    private static boolean boundaryReached(Call call, int boundary) {
        Run run = call.run();
        Counters counters = run.counters.get(boundary);
        TemplatePlan template = run.boundaries.get(boundary);
        if (counters == null || template == null) {
            return false;
        }
        if (template.isFailFast() && counters.unsuccessful > 0 && !call.flags().hooked()) {
            Composite execution = run.composites.get(boundary);
            if (execution != null && counters.open == 0) {
                execution.failFastBeforeChild(FAIL_FAST);
            }
            return true;
        }
        if (template.isFailFast() && counters.unsuccessful > 0) {
            run.depart(Departure.FAIL_FAST_WAITS);
        }
        spareOthers(run, template, counters);
        if (template.parallelism() > 0 && counters.activeChildren >= template.parallelism()) {
            return true;
        }
        announceDaemons(run, counters.activeChildren, counters.daemonChildren, template.parallelism());
        return false;
    }

    private static void announceDaemons(Run run, long active, long daemons, long limit) {
        if (limit > 0 && daemons > 0 && active + daemons >= limit) {
            run.depart(Departure.DAEMON_PLACE);
        }
    }

    private static void spareOthers(Run run, TemplatePlan template, Counters counters) {
        if (template.isFailFast() && counters.failedAside > 0) {
            run.depart(Departure.FAIL_FAST_TASKS);
        }
    }

    /** Nothing more starts; once what has been started has ended, handlers included, the template has failed. */
    private static void failFast(Run run, int node, Counters counters) {
        Composite execution = run.composites.get(node);
        if (execution == null || run.node(node).phase().isFinal()) {
            return;
        }
        boolean openToArgo = counters.activePods > 0;
        boolean open = counters.open > 0;
        boolean ended = execution.windDown(FAIL_FAST) && counters.open == 0;
        if (!openToArgo && (open || !ended)) {
            run.depart(Departure.FAIL_FAST_WAITS);
        }
        if (ended) {
            execution.failFast(FAIL_FAST);
        }
    }

    /** Starts to count below a steps or dag node, if its template has a limit. */
    static void register(Run run, int node, TemplatePlan template) {
        if (template.parallelism() > 0 || template.isFailFast()) {
            if (run.counters.get(node) == null) {
                run.counters.put(node, new Counters());
            }
            run.boundaries.put(node, template);
        }
    }
}
