package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TaskTexts;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import org.jspecify.annotations.Nullable;

/** {@code timeout} and {@code pendingTimeout}: how long a node may be Pending. */
final class Timeouts {
    private Timeouts() {}

    /** Whether the node has been Pending for longer than it may. */
    static boolean expired(Call call) throws PlanException {
        TaskTexts texts = call.template().texts();
        if (texts.timeout() == null && texts.pendingTimeout() == null) {
            return false;
        }
        NodeRecord node = call.run().node(call.node());
        return node.phase() == NodePhase.PENDING
                && (passed(call, node, texts.timeout()) || passed(call, node, texts.pendingTimeout()));
    }

    private static boolean passed(Call call, NodeRecord node, @Nullable Text text) throws PlanException {
        return text != null && call.run().now >= node.startedAt + duration(call, text);
    }

    static long duration(Call call, Text text) throws PlanException {
        try {
            return Times.parse(text.render(call.templateScope(null)));
        } catch (PlanException e) {
            throw new PlanException("invalid timeout format " + e.text());
        }
    }

    /** Goes on with a node that was there before the call; one that has not started yet starts now. */
    static void takeUp(Call call) {
        TaskTexts texts = call.template().texts();
        if (texts.timeout() == null && texts.pendingTimeout() == null) {
            return;
        }
        Run run = call.run();
        if (run.node(call.node()).startedAt == 0) {
            run.change(call.node(), node -> node.startedAt = run.now);
            run.depart(Departure.RESUBMIT_TAKES_OVER);
        }
        watch(call);
    }

    /** Has the call looked at when a time is up. */
    static void watch(Call call) {
        TaskTexts texts = call.template().texts();
        watch(call, texts.timeout());
        watch(call, texts.pendingTimeout());
    }

    private static void watch(Call call, @Nullable Text text) {
        if (text == null) {
            return;
        }
        try {
            call.run()
                    .timers
                    .at(
                            call.run().node(call.node()).startedAt + duration(call, text),
                            call::touch,
                            () -> !call.isFulfilled());
        } catch (PlanException e) {
            call.touch();
        }
    }
}
