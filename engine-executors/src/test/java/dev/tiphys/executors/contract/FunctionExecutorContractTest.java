package dev.tiphys.executors.contract;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executors.Executors;
import dev.tiphys.graph.Progress;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.testing.contract.ExecutorContract;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

class FunctionExecutorContractTest extends ExecutorContract {
    private final CountDownLatch never = new CountDownLatch(1);

    @Override
    protected Executor newExecutor() {
        return Executors.image("acme/words", this::work);
    }

    private TaskResult work(Task task, TaskEvents events) throws InterruptedException {
        return switch (task.templateName()) {
            case "fail" -> TaskResult.failed("it went wrong").withExitCode(1);
            case "break" -> TaskResult.error("nothing to work with");
            case "sleep" -> {
                never.await();
                yield TaskResult.succeeded();
            }
            case "serve" -> {
                events.started("127.0.0.1");
                never.await();
                yield TaskResult.succeeded();
            }
            case "echo" -> {
                events.output(task.input("text"));
                yield task.resultWanted()
                        ? TaskResult.succeeded().withResult(task.input("text"))
                        : TaskResult.succeeded();
            }
            case "write" -> TaskResult.succeeded().withParameter("out", task.input("text"));
            case "progress" -> {
                events.progress(new Progress(1, 2));
                events.progress(new Progress(2, 2));
                yield TaskResult.succeeded();
            }
            case "throw" -> throw new AssertionError("no exception");
            default -> TaskResult.succeeded();
        };
    }

    private static Template word(String name) {
        return container("acme/words").toBuilder().name(name).build();
    }

    @Override
    public Template succeeds() {
        return word("succeed");
    }

    @Override
    public Template fails() {
        return word("fail");
    }

    @Override
    public Template runsForLong() {
        return word("sleep");
    }

    @Override
    public Optional<Template> breaks() {
        return Optional.of(word("break"));
    }

    @Override
    public Optional<Template> echoes(String text) {
        return Optional.of(withInput(word("echo"), "text", text));
    }

    @Override
    public Optional<Template> writes(String text) {
        Parameter out = Parameter.builder().name("out").build();
        return Optional.of(withInput(word("write"), "text", text).toBuilder()
                .outputs(Outputs.EMPTY.withParameters(List.of(out)))
                .build());
    }

    @Override
    public Optional<Template> progresses() {
        return Optional.of(word("progress"));
    }

    @Override
    public Optional<Template> serves() {
        return Optional.of(word("serve"));
    }

    @Override
    public Optional<Template> throwsAnError() {
        return Optional.of(word("throw"));
    }

    @Override
    public Optional<Template> foreign() {
        return Optional.of(container("somebody/else"));
    }
}
