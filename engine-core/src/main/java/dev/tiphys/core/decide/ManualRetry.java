package dev.tiphys.core.decide;

import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;

/** Manual retry: a plan of what is kept, reset and removed, and its application. */
final class ManualRetry {
    private final Run run;

    ManualRetry(Run run) {
        this.run = run;
    }

    RetryPlan plan(RetryOptions options) {
        if (options != null) {
            throw new OperationRefusedException("Cannot retry a workflow in phase " + run.phase.text());
        }
        return new RetryPlan(run.identity.runId(), RetryOptions.defaults(), java.util.List.of());
    }

    void apply(RetryPlan plan) {
        if (plan.entries().isEmpty()) {
            throw new OperationRefusedException("Cannot retry a workflow in phase " + run.phase.text());
        }
    }
}
