package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.when.WhenOutcome;
import org.jspecify.annotations.Nullable;

/** {@code when} conditions, and what cannot be resolved. */
final class Conditions {
    private Conditions() {}

    /** Where a tag of a workflow's value cannot be resolved Argo hands the tag itself over; of a task's, it waits. */
    static void announce(Run run, PlanException problem) {
        String text = problem.text();
        if (text.startsWith("failed to resolve {{workflow.")
                || text.startsWith("failed to resolve {{steps.")
                || text.startsWith("failed to resolve {{tasks.")) {
            run.depart(Departure.UNRESOLVED);
        }
    }

    /** Null if the condition holds, else the message of the skipped node. @throws PlanException if it cannot be decided */
    static @Nullable String skipMessage(Run run, Text when, Scope scope) throws PlanException {
        WhenOutcome outcome;
        try {
            outcome = when.test(scope, false);
        } catch (PlanException e) {
            if (e.kind() == PlanException.Kind.MISSING) {
                // Argo waits for the results of steps and tasks, and takes another tag as text or as nil
                run.depart(Departure.UNRESOLVED);
            }
            throw e;
        }
        announce(run, outcome);
        if (outcome.error().isPresent()) {
            throw new PlanException(outcome.error().get());
        }
        return outcome.holds() ? null : outcome.skipMessage();
    }

    /** Says so where Argo would have come to another outcome. */
    static void announce(Run run, WhenOutcome outcome) {
        if (outcome.departed()) {
            run.depart(Departure.OPERAND);
        }
    }
}
