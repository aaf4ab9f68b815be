package dev.tiphys.core.decide;

import dev.tiphys.core.plan.HookPlan;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import java.util.List;

/** Stop, Terminate and the workflow's deadline: ends what may not go on. */
final class Enforcement {
    static final String DEADLINE = "Step exceeded its deadline";

    private Enforcement() {}

    static void apply(Run run) {
        if (run.shuttingDown()) {
            shutDown(run);
        }
        if (run.pastDeadline()) {
            deadline(run);
        }
    }

    private static void shutDown(Run run) {
        String stopped = "Stopped with strategy '" + run.shutdown + "'";
        CancelReason reason = run.shutdown.equals("Terminate") ? CancelReason.TERMINATE : CancelReason.STOP;
        for (TaskExecution task : run.tasks.all()) {
            NodeRecord node = task.record();
            if (node.phase().isFinal()) {
                continue;
            }
            if (node.type() == NodeType.POD) {
                if (!run.mayStart(task.call.isHandler()) && !node.daemoned()) {
                    task.kill("workflow shutdown with strategy:  " + run.shutdown, reason);
                }
            } else if (!run.mayStart(node.partOfExitHandler())) {
                task.kill(stopped, reason);
            }
        }
        for (int suspend : List.copyOf(run.suspends)) {
            if (!run.mayStart(run.node(suspend).partOfExitHandler())) {
                run.mark(suspend, NodePhase.FAILED, stopped);
                touch(run.suspendCalls.get(suspend));
            }
        }
        for (Call call : List.copyOf(run.lockWaiters)) {
            if (!run.mayStart(call.flags().partOfExitHandler())) {
                run.mark(call.node(), NodePhase.FAILED, stopped);
                run.lockWaiters.remove(call);
                call.touch();
            }
        }
        for (Call call : List.copyOf(run.backoffs)) {
            if (!run.mayStart(call.flags().partOfExitHandler())) {
                run.mark(call.node(), NodePhase.FAILED, stopped);
                run.backoffs.remove(call);
                call.touch();
            }
        }
    }

    private static void touch(@org.jspecify.annotations.Nullable Call call) {
        if (call != null) {
            call.touch();
        }
    }

    private static void deadline(Run run) {
        for (Call call : List.copyOf(run.backoffs)) {
            call.touch();
        }
        for (TaskExecution task : run.tasks.all()) {
            NodeRecord node = task.record();
            if (node.phase().isFinal()) {
                continue;
            }
            boolean pod = node.type() == NodeType.POD && !task.call.isHandler() && !node.daemoned();
            boolean pending = node.phase() == NodePhase.PENDING && !liesInHandler(run, node);
            if (pod || pending) {
                task.kill(DEADLINE, CancelReason.DEADLINE);
            }
        }
        for (TaskExecution task : List.copyOf(run.unstarted)) {
            run.unstarted.remove(task);
            if (!task.record().phase().isFinal()) {
                run.mark(task.node(), NodePhase.FAILED, DEADLINE);
                task.call.touch();
            }
        }
        for (int suspend : List.copyOf(run.suspends)) {
            if (!liesInHandler(run, run.node(suspend))) {
                run.mark(suspend, NodePhase.FAILED, DEADLINE);
                touch(run.suspendCalls.get(suspend));
            }
        }
        for (Call call : List.copyOf(run.lockWaiters)) {
            if (!liesInHandler(run, run.node(call.node()))) {
                run.mark(call.node(), NodePhase.FAILED, DEADLINE);
                run.lockWaiters.remove(call);
                call.touch();
            }
        }
    }

    /** Whether the deadline spares the node: as in Argo not below an attempt at a handler, only below the handler itself. */
    private static boolean liesInHandler(Run run, NodeRecord node) {
        NodeRecord at = node;
        while (!at.stem().endsWith(HookPlan.EXIT_STEM)) {
            if (at.boundary < 0) {
                return false;
            }
            at = run.node(at.boundary);
        }
        return true;
    }
}
