package com.example;

import dev.tiphys.executor.Executor;
import dev.tiphys.model.Template;
import dev.tiphys.testing.contract.ExecutorContract;
import java.util.Optional;

class GreetingExecutorTest extends ExecutorContract {
    @Override
    protected Executor newExecutor() {
        return new GreetingExecutor();
    }

    @Override
    public Template succeeds() {
        return container("greeting", "0");
    }

    @Override
    public Template fails() {
        return container("greeting", "bad");
    }

    @Override
    public Template runsForLong() {
        return container("greeting", "600000");
    }

    @Override
    public Optional<Template> foreign() {
        return Optional.of(container("somebody/else", "x"));
    }
}
