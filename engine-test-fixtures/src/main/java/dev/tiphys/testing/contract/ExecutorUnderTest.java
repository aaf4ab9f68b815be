package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.model.Template;
import java.time.Duration;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * The executor that the rules are about, and work for it. What is optional and left out makes the rules about it
 * skipped, with a word.
 */
public interface ExecutorUnderTest {
    /** The executor; a new one for each rule. */
    Executor executor();

    /** One more executor; whoever asks for it closes it. */
    Executor another();

    /** Work that does next to nothing and succeeds. */
    Template succeeds();

    /** Work that does next to nothing and fails by itself, such as a command that ends with 1. */
    Template fails();

    /** Work that goes on for at least a minute unless it is cancelled. */
    Template runsForLong();

    /** Work that cannot be done for a reason around it, such as a program that does not exist. */
    default Optional<Template> breaks() {
        return Optional.empty();
    }

    /** Work that prints that text, and nothing else, and succeeds. */
    default Optional<Template> echoes(String text) {
        return Optional.empty();
    }

    /** Work that writes that text to its output parameter {@code out} and succeeds. */
    default Optional<Template> writes(String text) {
        return Optional.empty();
    }

    /** Work that reports its progress and succeeds. */
    default Optional<Template> progresses() {
        return Optional.empty();
    }

    /** Work that serves as a daemon. */
    default Optional<Template> serves() {
        return Optional.empty();
    }

    /** Work whose code throws an error that is no exception, if the executor runs Java code. */
    default Optional<Template> throwsAnError() {
        return Optional.empty();
    }

    /** Work of another executor. */
    default Optional<Template> foreign() {
        return Optional.empty();
    }

    /** How long what must come may take. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** How long it is waited for what must not come. */
    default Duration calm() {
        return Duration.ofMillis(60);
    }

    /** How long a call that must return at once may take. */
    default Duration atOnce() {
        return Duration.ofMillis(1_500);
    }

    /** A task that somebody has started. */
    record Started(Probe probe, TaskHandle handle) {}

    /** Starts a task and listens to it. */
    Started start(Task task);

    /** A new listener. */
    Probe probe();

    /** Starts a task and waits for its answer. */
    default TaskResult run(Task task) {
        TaskResult result = start(task).probe().awaitEnd(patience());
        assertNotNull(result, "the task did not answer within " + patience());
        return result;
    }

    /** Instead of work that the executor cannot do: the rules about it are skipped. */
    static Template notDone(String why) {
        return Optional.<Template>empty().orElseThrow(() -> new TestAbortedException("not tested: " + why));
    }

    /** Skips a rule about work that the executor does not do. */
    default Template optional(Optional<Template> template, String what) {
        assumeTrue(template.isPresent(), "not tested: the executor under test names no work that " + what);
        return template.orElseThrow();
    }
}
