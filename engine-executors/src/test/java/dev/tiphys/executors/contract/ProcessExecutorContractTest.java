package dev.tiphys.executors.contract;

import dev.tiphys.executor.Executor;
import dev.tiphys.executors.ProcessExecutor;
import dev.tiphys.model.HttpTemplate;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.ValueFrom;
import dev.tiphys.testing.contract.ExecutorContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ProcessExecutorContractTest extends ExecutorContract {
    @Override
    protected Executor newExecutor() {
        return ProcessExecutor.builder().grace(Duration.ofSeconds(1)).build();
    }

    private static Template sh(String command, String... words) {
        String[] all = new String[words.length + 4];
        System.arraycopy(new String[] {"sh", "-c", command, "sh"}, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        return container("busybox", all);
    }

    @Override
    public Template succeeds() {
        return container("busybox", "true");
    }

    @Override
    public Template fails() {
        return container("busybox", "false");
    }

    @Override
    public Template runsForLong() {
        return container("busybox", "sleep", "600");
    }

    @Override
    public Optional<Template> echoes(String text) {
        return Optional.of(sh("printf %s \"$1\"", text));
    }

    @Override
    public Optional<Template> writes(String text) {
        Parameter out = Parameter.builder()
                .name("out")
                .valueFrom(ValueFrom.builder().path("/tmp/out").build())
                .build();
        return Optional.of(sh("printf %s \"$1\" > /tmp/out", text).toBuilder()
                .outputs(Outputs.EMPTY.withParameters(List.of(out)))
                .build());
    }

    @Override
    public Optional<Template> serves() {
        return Optional.of(runsForLong());
    }

    @Override
    public Optional<Template> foreign() {
        return Optional.of(Template.builder()
                .name("web")
                .http(HttpTemplate.builder().url("http://127.0.0.1/").build())
                .build());
    }
}
