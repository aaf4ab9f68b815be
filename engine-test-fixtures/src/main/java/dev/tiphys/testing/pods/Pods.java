package dev.tiphys.testing.pods;

import dev.tiphys.executor.Task;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What pods do in a test, said in words:
 *
 * <pre>{@code
 * pods.template("test").fails(1).then().succeeds();
 * pods.node("wf[0].deploy").takes(Duration.ofMinutes(3)).outputs("url", "http://x");
 * pods.image("acme/flaky").attempt(0).errors("node lost");
 * }</pre>
 *
 * <p>What was said last about a task counts; a pod about which nothing was said succeeds after a second. Not
 * thread-safe.
 */
public final class Pods implements PodBehaviour {
    private static final Pattern ATTEMPT = Pattern.compile("\\(\\d+\\)$");

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Starts without a rule: every pod succeeds after a second. */
    public Pods() {}

    /** Something that was said, in whatever way. */
    private interface Rule {
        boolean matches(Task task);

        PodOutcome outcome(Task task, int nodeExecution, int taskExecution);
    }

    private record Scripted(PodRule rule) implements Rule {
        @Override
        public boolean matches(Task task) {
            return rule.matches(task);
        }

        @Override
        public PodOutcome outcome(Task task, int nodeExecution, int taskExecution) {
            return rule.outcome(nodeExecution);
        }
    }

    private record Spoken(Said said) implements Rule {
        @Override
        public boolean matches(Task task) {
            return said.which.test(task);
        }

        @Override
        public PodOutcome outcome(Task task, int nodeExecution, int taskExecution) {
            int last = said.outcomes.size() - 1;
            return said.outcomes.get(Math.min(taskExecution, last)).apply(task);
        }
    }

    @Override
    public PodOutcome of(Task task, int execution) {
        String withoutAttempt = ATTEMPT.matcher(task.nodeName()).replaceFirst("");
        int before = counts.merge(withoutAttempt, 1, Integer::sum) - 1;
        for (int i = rules.size() - 1; i >= 0; i--) {
            if (rules.get(i).matches(task)) {
                return rules.get(i).outcome(task, execution, before);
            }
        }
        return PodOutcome.SUCCESS;
    }

    /** Pods of that node, by its full name. */
    public Said node(String name) {
        return say(task -> task.nodeName().equals(name));
    }

    /** Pods made from the template of that name. */
    public Said template(String name) {
        return say(task -> task.templateName().equals(name));
    }

    /** Pods with a container of that image. */
    public Said image(String image) {
        return say(task -> images(task.template()).anyMatch(image::equals));
    }

    /** All pods. */
    public Said all() {
        return say(task -> true);
    }

    /** Tasks of one's own choice. */
    public Said where(Predicate<Task> which) {
        return say(which);
    }

    private Said say(Predicate<Task> which) {
        Said rule = new Said(which);
        rules.add(new Spoken(rule));
        return rule;
    }

    /** Rules as recorded cases have them; what was said before counts where none of them matches. */
    public void script(PodScript script) {
        for (int i = script.rules().size() - 1; i >= 0; i--) {
            rules.add(new Scripted(script.rules().get(i)));
        }
    }

    /** Forgets everything that was said. */
    public void reset() {
        rules.clear();
    }

    private static Stream<String> images(Template template) {
        List<@Nullable String> images = new ArrayList<>();
        if (template.container() != null) {
            images.add(template.container().image());
        }
        if (template.script() != null) {
            images.add(template.script().container().image());
        }
        if (template.containerSet() != null) {
            for (ContainerNode container : template.containerSet().containers()) {
                images.add(container.container().image());
            }
        }
        return images.stream().flatMap(Stream::ofNullable);
    }

    /** What is said about some pods. Without a word they succeed after a second. */
    public static final class Said {
        private Predicate<Task> which;
        private final List<Function<Task, PodOutcome>> outcomes = new ArrayList<>();

        private Said(Predicate<Task> which) {
            this.which = which;
            outcomes.add(task -> PodOutcome.SUCCESS);
        }

        /** Only of this attempt of a retried node; the first is 0. */
        public Said attempt(int number) {
            which = which.and(task -> task.attempt() == number);
            return this;
        }

        /** Only where the input parameter has that value. */
        public Said input(String name, String value) {
            which = which.and(task -> task.inputs()
                    .parameter(name)
                    .filter(parameter -> value.equals(parameter.value()))
                    .isPresent());
            return this;
        }

        /** It succeeds. */
        public Said succeeds() {
            return is(PodOutcome.SUCCESS);
        }

        /** Its main container ends with that exit code. */
        public Said fails(int exitCode) {
            return is(PodOutcome.failure(exitCode));
        }

        /** Something around it goes wrong. */
        public Said errors(String message) {
            return is(PodOutcome.error(message));
        }

        /** It does exactly this. */
        public Said is(PodOutcome outcome) {
            return set(task -> outcome);
        }

        /** What it does depends on the task. */
        public Said answers(Function<Task, PodOutcome> answer) {
            return set(answer);
        }

        /** It runs for so long, in whole seconds. */
        public Said takes(Duration time) {
            return but(outcome -> outcome.after(time.toSeconds()));
        }

        /** It never ends by itself. */
        public Said hangs() {
            return but(outcome -> outcome.manners(PodManners.HANGS));
        }

        /** It never answers, not even when it is cancelled. */
        public Said neverAnswers() {
            return but(outcome -> outcome.manners(PodManners.SILENT));
        }

        /** It answers twice. */
        public Said answersTwice() {
            return but(outcome -> outcome.manners(PodManners.REPEATS));
        }

        /** It takes so long to end when it is cancelled. */
        public Said answersLate(Duration late) {
            return but(outcome -> outcome.manners(PodManners.late(late.toSeconds())));
        }

        /** Its executor throws when it is to be started. */
        public Said throwsAtStart() {
            return but(outcome -> outcome.manners(PodManners.THROWS));
        }

        /** It gives that text as its reason. */
        public Said saying(String message) {
            return but(outcome -> outcome.message(message));
        }

        /** It prints that. */
        public Said prints(String text) {
            return but(outcome -> outcome.result(text));
        }

        /** It writes that to an output parameter. */
        public Said outputs(String parameter, String value) {
            return but(outcome -> outcome.output(parameter, value));
        }

        /** One of its containers ends with that exit code. */
        public Said container(String name, int exitCode) {
            return but(outcome -> outcome.container(name, exitCode));
        }

        /** What follows is about the next execution of the same node: its next attempt, or after a manual retry. */
        public Said then() {
            outcomes.add(task -> PodOutcome.SUCCESS);
            return this;
        }

        private Said set(Function<Task, PodOutcome> outcome) {
            outcomes.set(outcomes.size() - 1, outcome);
            return this;
        }

        private Said but(Function<PodOutcome, PodOutcome> change) {
            return set(outcomes.get(outcomes.size() - 1).andThen(change));
        }
    }
}
