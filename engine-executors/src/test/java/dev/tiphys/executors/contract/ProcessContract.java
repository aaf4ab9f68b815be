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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The contract for local processes. */
@EnabledOnOs({OS.LINUX, OS.MAC})
abstract class ProcessContract extends ExecutorContract {
    private final boolean namespaces;

    ProcessContract(boolean namespaces) {
        this.namespaces = namespaces;
    }

    @Override
    protected Executor newExecutor() {
        return ProcessExecutor.builder()
                .namespaces(namespaces)
                .grace(Duration.ofSeconds(1))
                .build();
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
    public Optional<Template> breaks() {
        return Optional.of(container("busybox", "no-such-program"));
    }

    private static Template sh(String command, String word) {
        return container("busybox", "sh", "-c", command, "sh", word);
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
    public Optional<Template> progresses() {
        return Optional.of(container("busybox", "sh", "-c", "echo 1/2 > $ARGO_PROGRESS_FILE"));
    }

    @Override
    public Optional<Template> serves() {
        return Optional.of(runsForLong());
    }

    @Override
    public Optional<Template> foreign() {
        return Optional.of(Template.builder()
                .name("h")
                .http(HttpTemplate.builder().url("http://localhost/").build())
                .build());
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }
}
