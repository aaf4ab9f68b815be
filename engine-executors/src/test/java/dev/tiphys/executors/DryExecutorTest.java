package dev.tiphys.executors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.ValueFrom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DryExecutorTest {
    private static final Template TEMPLATE = Template.builder()
            .name("t")
            .container(ContainerTemplate.EMPTY)
            .outputs(new Outputs(
                    List.of(
                            Parameter.builder().name("fixed").value("1").build(),
                            Parameter.builder()
                                    .name("default")
                                    .valueFrom(ValueFrom.builder()
                                            .path("/tmp/d")
                                            .defaultValue("2")
                                            .build())
                                    .build(),
                            Parameter.builder()
                                    .name("other")
                                    .valueFrom(
                                            ValueFrom.builder().path("/tmp/o").build())
                                    .build()),
                    List.of(Artifact.builder().name("file").path("/tmp/f").build()),
                    null,
                    null))
            .build();

    private static TaskResult run(DryExecutor executor, TestTask task) {
        TestEvents events = new TestEvents();
        executor.start(task, events);
        assertThat(events.ended()).as("after no time").isTrue();
        return events.end();
    }

    @Test
    void outputs_are_given_fixed_defaults_or_made_up() {
        TaskResult end = run(new DryExecutor(), TestTask.of(TEMPLATE));
        assertThat(end.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(end.parameters()).isEqualTo(Map.of("fixed", "1", "default", "2", "other", "value-of-other"));
        assertThat(end.artifacts()).extracting(Artifact::name).containsExactly("file");
        assertThat(end.exitCode()).hasValue(0);
        assertThat(end.result()).isEmpty();
        DryExecutor given =
                new DryExecutor().withParameter("t", "other", "mine").withResult("t", "[1]");
        TaskResult other = run(given, TestTask.of(TEMPLATE).wantingResult());
        assertThat(other.parameters()).containsEntry("other", "mine").containsEntry("default", "2");
        assertThat(other.result()).contains("[1]");
    }

    @Test
    void standard_output_is_told_where_it_is_wanted() {
        assertThat(run(new DryExecutor(), TestTask.of(TEMPLATE).wantingResult()).result())
                .contains("value-of-result");
    }

    @Test
    void a_container_set_tells_of_each_container() {
        ContainerNode a =
                new ContainerNode(ContainerTemplate.builder().name("a").build(), List.of());
        Template set = Template.builder()
                .name("set")
                .containerSet(new ContainerSetTemplate(List.of(a), null))
                .build();
        TaskResult end = run(new DryExecutor(), TestTask.of(set));
        assertThat(end.containers()).containsOnlyKeys("a");
        assertThat(end.exitCode()).as("there is no main container").isEmpty();
    }

    @Test
    void a_daemon_runs_until_it_is_ended() {
        TestEvents events = new TestEvents();
        TaskHandle handle = new DryExecutor()
                .start(TestTask.of(TEMPLATE.toBuilder().daemon(true).build()), events);
        assertThat(events.started).isCompletedWithValue("127.0.0.1");
        assertThat(events.ended()).isFalse();
        handle.cancel(CancelReason.DAEMON_END);
        assertThat(events.ended()).isTrue();
    }
}
