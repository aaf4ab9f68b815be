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
        throw new OperationRefusedException("Cannot retry a workflow in phase " + run.phase.text());
    }

    void apply(RetryPlan plan) {
        throw new OperationRefusedException("Cannot retry a workflow in phase " + run.phase.text());
    }
}
