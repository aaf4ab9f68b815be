package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.plan.Expressions;
import dev.tiphys.core.plan.HookPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TaskTexts;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.RetryStrategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call with a retryStrategy: one attempt after the other below a Retry node, judged in Argo's order. */
final class RetryLoop {
    private final Call call;
    private final Run run;
    private final RetryStrategy strategy;
    private final List<Integer> attempts = new ArrayList<>();
    /** What the next attempt is called. After a manual retry attempts count anew, but keep their names. */
    private int nextNumber;

    private @Nullable Execution current;
    private String error = "";
    /** When backoff.maxDuration is over; from the second attempt on. */
    private long maxDeadline = Long.MAX_VALUE;

    private enum Verdict {
        ENDED,
        WAIT,
        AGAIN
    }

    RetryLoop(Call call) {
        this.call = call;
        this.run = call.run();
        this.strategy = java.util.Objects.requireNonNull(call.template().retryStrategy());
    }

    @Nullable
    Execution current() {
        return current;
    }

    String error() {
        return error;
    }

    long maxDeadline() {
        return maxDeadline;
    }

    void cancel() {
        if (current != null) {
            current.cancel();
        }
    }

    Visit visit() throws PlanException {
        open();
        while (true) {
            if (current != null && !current.record().phase().isFinal()) {
                Visit visit = current.visit();
                if (run.shuttingDown() && !call.isHandler() && current.record().type() != NodeType.POD) {
                    run.depart(Departure.SHUTDOWN_HOLDS);
                }
                if (visit == Visit.ERROR) {
                    run.mark(current.node(), NodePhase.ERROR, current.error());
                    if (!coversErrors()) {
                        error = current.error();
                        run.mark(call.node(), NodePhase.ERROR, error);
                        return Visit.ERROR;
                    }
                }
                if (!current.record().phase().isFinal()) {
                    mirrorDaemon();
                    return visit;
                }
            }
            if (current != null) {
                Verdict verdict = judge(current.record());
                if (verdict != Verdict.AGAIN) {
                    return Visit.OK;
                }
            }
            next();
        }
    }

    private void open() throws PlanException {
        if (call.node() < 0) {
            if (call.flags().hooked()
                    && !isExitHandler()
                    && isBelowRetry(call.nodeName().base())) {
                run.depart(Departure.HOOK_NO_ATTEMPT);
            }
            call.adopt(run.create(
                            call.nodeName(),
                            call.boundary(),
                            call.origin(),
                            NodeType.RETRY,
                            NodePhase.RUNNING,
                            call.flags().ofNode(call.template()),
                            call.inputs())
                    .index());
        } else if (run.node(call.node()).phase() == NodePhase.PENDING) {
            run.mark(call.node(), NodePhase.RUNNING);
            run.depart(Departure.GROUP_RUNNING);
        }
        if (current == null && run.adopting) {
            adopt();
        }
    }

    private boolean isExitHandler() {
        return call.nodeName().stem().equals(HookPlan.EXIT_STEM);
    }

    private boolean isBelowRetry(int base) {
        return base >= 0 && run.node(base).type() == NodeType.RETRY;
    }

    /** Where a hook has not ended when its node does, Argo begins another attempt. */
    private void announceHooks() {
        NodeRecord node = run.node(call.node());
        for (int i = 0; i < node.childCount(); i++) {
            NodeRecord child = run.node(node.child(i));
            if (child.hooked() && !child.fulfilled()) {
                run.depart(Departure.HOOK_NO_ATTEMPT);
            }
        }
    }

    /** Takes up the attempts that exist already. */
    private void adopt() throws PlanException {
        NodeRecord node = run.node(call.node());
        attempts.clear();
        for (int child : node.children()) {
            NodeRecord record = run.node(child);
            if (record.retried() && record.stem().startsWith("(")) {
                attempts.add(child);
                nextNumber = number(record) + 1;
            }
        }
        if (!attempts.isEmpty()) {
            int last = attempts.get(attempts.size() - 1);
            current = Execution.of(
                    call,
                    run.node(last).name(),
                    attempt(attempts.size() - 1, nextNumber - 1),
                    call.flags().attempt(),
                    last);
        }
    }

    private void mirrorDaemon() {
        if (current != null
                && current.record().daemoned()
                && !run.node(call.node()).daemoned()) {
            run.mark(call.node(), NodePhase.RUNNING);
            run.daemons.add(call.node());
            run.change(call.node(), node -> {
                node.daemoned(true);
                if (node.finishedAt == 0) {
                    node.finishedAt = run.now;
                    run.newDaemons.add(call.node());
                }
            });
        }
    }

    private void next() throws PlanException {
        int number = attempts.size();
        NodeName name = NodeName.of(call.node(), "(" + nextNumber + ")");
        current = Execution.of(
                call, name, attempt(number, nextNumber), call.flags().attempt(), -1);
        nextNumber++;
        Visit visit = current.visit();
        attempts.add(current.node());
        run.link(call.node(), current.node());
        if (visit == Visit.ERROR) {
            run.mark(current.node(), NodePhase.ERROR, current.error());
        }
    }

    private static int number(NodeRecord attempt) {
        String stem = attempt.stem();
        return Integer.parseInt(stem.substring(1, stem.length() - 1));
    }

    /**
     * What an attempt knows of the one before it.
     *
     * @param number how many came before it
     * @param called the number in its name
     */
    private Locals.Attempt attempt(int number, int called) {
        String nodeName = call.name() + "(" + called + ")";
        if (number == 0) {
            return new Locals.Attempt(0, nodeName, "0", "", "0", "");
        }
        NodeRecord last = run.node(attempts.get(number - 1));
        String exitCode = last.outputs == null ? null : last.outputs.exitCode();
        return new Locals.Attempt(
                number,
                nodeName,
                exitCode == null ? "0" : exitCode,
                last.phase().text(),
                duration(last),
                last.message);
    }

    /** Argo keeps times in whole seconds, so expressions may take this for an integer. */
    private static String duration(NodeRecord node) {
        return node.finishedAt == 0 ? "0" : Long.toString(node.finishedAt / 1000 - node.startedAt / 1000);
    }

    private boolean coversErrors() {
        String policy = policy();
        return policy.equals("Always") || policy.equals("OnError") || policy.equals("OnTransientError");
    }

    private String policy() {
        String policy = strategy.retryPolicy();
        if (policy != null && !policy.isEmpty()) {
            return policy;
        }
        return strategy.expression() == null || strategy.expression().isEmpty() ? "OnFailure" : "Always";
    }

    private Verdict judge(NodeRecord last) throws PlanException {
        Verdict verdict = decide(last);
        if (verdict != Verdict.ENDED && run.shuttingDown()) {
            run.depart(Departure.HANDLER_RETRIES);
        }
        return verdict;
    }

    private Verdict decide(NodeRecord last) throws PlanException {
        if (!last.phase().isFailure()) {
            announceHooks();
            run.change(call.node(), node -> {
                node.outputs = last.outputs;
                node.daemoned(false);
            });
            run.daemons.remove(call.node());
            return end(NodePhase.SUCCEEDED, run.node(call.node()).message);
        }
        if (run.pastDeadline() || run.shuttingDown() && !call.isHandler()) {
            return end(
                    last.phase(),
                    run.shuttingDown()
                            ? "Stopped with strategy '" + run.shutdown + "'"
                            : "retry exceeded workflow deadline " + goTime(run.deadline()));
        }
        if (!run.mayStart(call.isHandler())) {
            return end(last.phase(), "Stopped with strategy '" + run.shutdown + "'");
        }
        if (strategy.backoff() != null) {
            Verdict verdict = backOff(last);
            if (verdict != Verdict.AGAIN) {
                return verdict;
            }
        }
        if (!covered(last)) {
            return end(last.phase(), last.message);
        }
        Integer limit = limit();
        if (limit != null && attempts.size() > limit) {
            return end(last.phase(), "No more retries left");
        }
        Text expression = call.template().texts().retryExpression();
        if (expression != null && !Expressions.test(source(expression), new LastRetry(last))) {
            return end(last.phase(), "retryStrategy.expression evaluated to false");
        }
        return Verdict.AGAIN;
    }

    private static String goTime(long millis) {
        return Times.rfc3339(millis).replace('T', ' ').replace("Z", " +0000 UTC");
    }

    /** The expression; what is not known before the attempt stays as it is written. */
    private String source(Text expression) {
        try {
            return expression.render(call.templateScope(null));
        } catch (PlanException e) {
            return expression.source();
        }
    }

    private @Nullable Integer limit() throws PlanException {
        Text text = call.template().texts().limit();
        if (text == null) {
            return null;
        }
        return (int) number(text);
    }

    private Verdict end(NodePhase phase, String message) {
        NodeRecord last = java.util.Objects.requireNonNull(current).record();
        announceHooks();
        if (phase.isFailure() && run.node(call.node()).daemoned()) {
            run.depart(Departure.DAEMON_FAILED);
        }
        run.change(call.node(), node -> {
            node.outputs = last.outputs;
            node.daemoned(false);
        });
        run.daemons.remove(call.node());
        run.backoffs.remove(call);
        run.mark(call.node(), phase, message);
        return Verdict.ENDED;
    }

    private boolean covered(NodeRecord last) throws PlanException {
        return switch (policy()) {
            case "Always" -> true;
            case "OnError" -> last.phase() == NodePhase.ERROR;
            case "OnFailure" -> last.phase() == NodePhase.FAILED;
            case "OnTransientError" -> TransientErrors.matches(last.message);
            default -> throw new PlanException(policy() + " is not a valid RetryPolicy");
        };
    }

    private Verdict backOff(NodeRecord last) throws PlanException {
        TaskTexts texts = call.template().texts();
        long end = Long.MAX_VALUE;
        if (texts.backoffMaxDuration() != null) {
            end = firstStart() + time(texts.backoffMaxDuration());
            if (run.now >= end) {
                return end(last.phase(), "Max duration limit exceeded");
            }
        }
        if (texts.backoffDuration() == null) {
            throw new PlanException("no base duration specified for retryStrategy");
        }
        long wait = wait(texts);
        long due = wait > Long.MAX_VALUE - last.finishedAt ? Long.MAX_VALUE : last.finishedAt + wait;
        // a group ends a moment after the second in which its last task did
        if (due > end || due == end && !last.type().isTask()) {
            return end(last.phase(), "Backoff would exceed max duration limit");
        }
        Integer limit = limit();
        if (run.now < due && limit != null && attempts.size() <= limit) {
            run.mark(call.node(), run.node(call.node()).phase(), "Backoff for " + Times.humanize(wait));
            run.timers.at(due, call::touch, () -> !call.isFulfilled());
            run.backoffs.add(call);
            return Verdict.WAIT;
        }
        run.backoffs.remove(call);
        maxDeadline = end == Long.MAX_VALUE ? end : run.now + (end - run.now) / 1000 * 1000;
        run.mark(call.node(), run.node(call.node()).phase(), "");
        return Verdict.AGAIN;
    }

    /** A first attempt that was taken over from another workflow has no start, as in Argo. */
    private long firstStart() {
        long start = run.node(attempts.get(0)).startedAt;
        return start == 0 ? run.node(call.node()).startedAt : start;
    }

    private long time(Text text) throws PlanException {
        return Times.parse(text.render(call.templateScope(null)));
    }

    private long wait(TaskTexts texts) throws PlanException {
        long base = time(java.util.Objects.requireNonNull(texts.backoffDuration()));
        long wait = base;
        if (texts.backoffFactor() != null) {
            long factor = number(texts.backoffFactor());
            if (factor > 0) {
                double power = Math.pow((double) factor, attempts.size() - 1);
                double limit = (double) Long.MAX_VALUE / 1_000_000 / Math.max(1, base);
                wait = power > limit ? Long.MAX_VALUE / 1_000_000 : base * (long) power;
            }
        }
        return texts.backoffCap() == null ? wait : Math.min(wait, time(texts.backoffCap()));
    }

    private long number(Text text) throws PlanException {
        String value = text.render(call.templateScope(null));
        try {
            return GoStrconv.parseInt(value, 10, 32);
        } catch (GoException e) {
            throw new PlanException("value '" + value + "' cannot be resolved to an int");
        }
    }

    /** What the strategy's expression sees. */
    private final class LastRetry implements dev.tiphys.core.template.Scope {
        private final NodeRecord last;

        LastRetry(NodeRecord last) {
            this.last = last;
        }

        @Override
        public @Nullable Object lookup(String name) {
            return null;
        }

        @Override
        public dev.tiphys.core.template.ScopedExpression expression(String source) {
            return run.globals.expression(source);
        }

        @Override
        public java.util.Map<String, ? extends Object> functions() {
            return run.functions();
        }

        @Override
        public @Nullable Object root(String name) {
            if (name.equals("retries")) {
                return String.valueOf(attempts.size() - 1);
            }
            if (!name.equals("lastRetry")) {
                return null;
            }
            String exitCode = last.outputs == null ? null : last.outputs.exitCode();
            java.util.Map<String, @Nullable Object> members = new java.util.LinkedHashMap<>();
            members.put("exitCode", exitCode == null ? "-1" : exitCode);
            members.put("status", last.phase().text());
            members.put("duration", duration(last));
            members.put("message", last.message);
            return members;
        }
    }
}
