package dev.tiphys.benchmarks;

import dev.tiphys.core.decide.DeciderFactory.Identity;
import dev.tiphys.core.decide.Deciders;
import dev.tiphys.core.decide.Decision;
import dev.tiphys.core.decide.Effect;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.core.decide.TaskEvent;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskHandle.CancelReason;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** A decider on its own: every task that it starts has ended by the next round. */
final class Decisions {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final TaskResult SUCCEEDED = result(TaskResult.Outcome.SUCCEEDED);
    private static final TaskResult FAILED = result(TaskResult.Outcome.FAILED);

    private final RunDecider decider;
    private final Predicate<Task> fails;
    private Instant now = START;

    private Decisions(RunDecider decider, Predicate<Task> fails) {
        this.decider = decider;
        this.fails = fails;
    }

    /** A run before its first round, whose tasks fail as told. */
    static Decisions of(Workflow workflow, Predicate<Task> fails) {
        RunDecider decider = new Deciders()
                .start(workflow, Arguments.EMPTY, new Identity("run", "uid", "bench"), new Alone(), START);
        return new Decisions(decider, fails);
    }

    private static TaskResult result(TaskResult.Outcome outcome) {
        Map<String, String> output = new LinkedHashMap<>();
        output.put("out", "v");
        return new TaskResult(outcome, "", OptionalInt.empty(), Optional.empty(), output, List.of(), Map.of());
    }

    /** Decides until nothing happens any more. */
    RunDecider run() {
        List<TaskEvent> events = new ArrayList<>();
        Decision decision;
        do {
            now = now.plusMillis(1);
            decision = decider.decide(events, now);
            events = new ArrayList<>();
            Answers answers = new Answers(events);
            for (Effect effect : decision.effects()) {
                effect.by(answers);
            }
        } while (decision.again() || !events.isEmpty());
        return decider;
    }

    /** Answers every start with an end. */
    private final class Answers implements Effect.Performer {
        private final List<TaskEvent> events;

        Answers(List<TaskEvent> events) {
            this.events = events;
        }

        @Override
        public boolean start(long execution, Task task) {
            events.add(new TaskEvent.Finished(execution, fails.test(task) ? FAILED : SUCCEEDED));
            return true;
        }

        @Override
        public boolean cancel(long execution, CancelReason reason) {
            return true;
        }
    }
}
