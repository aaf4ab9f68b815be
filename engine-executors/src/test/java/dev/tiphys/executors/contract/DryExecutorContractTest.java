package dev.tiphys.executors.contract;

import dev.tiphys.executor.Executor;
import dev.tiphys.executors.DryExecutor;
import dev.tiphys.model.Template;
import dev.tiphys.testing.contract.ExecutorContract;
import dev.tiphys.testing.contract.ExecutorUnderTest;
import java.util.Optional;

class DryExecutorContractTest extends ExecutorContract {
    @Override
    protected Executor newExecutor() {
        return new DryExecutor();
    }

    @Override
    public Template succeeds() {
        return container("busybox", "true");
    }

    @Override
    public Template fails() {
        return ExecutorUnderTest.notDone("nothing fails in a dry run");
    }

    @Override
    public Template runsForLong() {
        return ExecutorUnderTest.notDone("nothing takes time in a dry run");
    }

    @Override
    public Optional<Template> serves() {
        return Optional.of(succeeds());
    }
}
