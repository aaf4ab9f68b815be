package dev.tiphys.executors.contract;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executors.Executors;
import dev.tiphys.graph.Progress;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.testing.contract.ExecutorContract;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The contract for Java functions; the work is named by the second word of the image. */
class FunctionContractTest extends ExecutorContract {
    @Override
    protected Executor newExecutor() {
        return Executors.where("tests", task -> task.template().container() != null, FunctionContractTest::work)
                .threads(64);
    }

    private static TaskResult work(Task task, TaskEvents events) throws Exception {
        String what = String.valueOf(
                task.template().container() == null
                        ? null
                        : task.template().container().image());
        switch (what) {
            case "fails" -> throw new IllegalStateException("as it shall");
            case "waits", "serves" -> {
                if (task.daemon()) {
                    events.started("localhost");
                }
                new CountDownLatch(1).await();
            }
            case "throws" -> throw new NoClassDefFoundError("as it shall");
            case "prints" -> {
                events.output(task.input("text"));
                return TaskResult.succeeded().withResult(task.input("text"));
            }
            case "writes" -> {
                return TaskResult.succeeded().withParameter("out", task.input("text"));
            }
            case "progresses" -> events.progress(new Progress(1, 2));
            default -> {}
        }
        return TaskResult.succeeded();
    }

    private static Template withText(Template template) {
        return template.toBuilder()
                .inputs(new Inputs(List.of(Parameter.builder().name("text").build()), List.of()))
                .build();
    }

    @Override
    public Template succeeds() {
        return container("succeeds");
    }

    @Override
    public Template fails() {
        return container("fails");
    }

    @Override
    public Template runsForLong() {
        return container("waits");
    }

    @Override
    public Optional<Template> throwsAnError() {
        return Optional.of(container("throws"));
    }

    @Override
    public Optional<Template> echoes() {
        return Optional.of(withText(container("prints")));
    }

    @Override
    public Optional<Template> writes() {
        return Optional.of(withText(container("writes")).toBuilder()
                .outputs(new Outputs(List.of(Parameter.builder().name("out").build()), List.of(), null, null))
                .build());
    }

    @Override
    public Optional<Template> progresses() {
        return Optional.of(container("progresses"));
    }

    @Override
    public Optional<Template> serves() {
        return Optional.of(container("serves"));
    }

    @Override
    public Optional<Template> foreign() {
        return Optional.of(Template.builder().name("nothing").build());
    }
}
