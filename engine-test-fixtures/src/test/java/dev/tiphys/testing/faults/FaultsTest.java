package dev.tiphys.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.TestNames;
import dev.tiphys.testing.assertions.RunTree;
import dev.tiphys.testing.generate.Feature;
import dev.tiphys.testing.generate.GeneratedCase;
import dev.tiphys.testing.generate.Knobs;
import dev.tiphys.testing.pods.PodScript;
import dev.tiphys.testing.pods.ScriptedPods;
import dev.tiphys.testing.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Knobs KNOBS =
            Knobs.DEFAULTS.without(Feature.COMMANDS, Feature.MANUAL_RETRY, Feature.RESUBMIT, Feature.DAEMON);

    /** A run of a random workflow around which everything goes wrong, ended by its user if need be. */
    private static RunSnapshot play(GeneratedCase generated, Faults faults) {
        VirtualTime time = new VirtualTime();
        EngineTime clock = faults.around(time);
        ScriptedPods pods = new ScriptedPods(new PodScript(generated.recorded().pods()), time);
        time.attach(pods);
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .time(clock)
                .names(new TestNames())
                .seed(1)
                .executor(faults.around(pods, time))
                .build()) {
            WorkflowRun run = engine.submit(generated.workflow());
            time.runUntilIdle();
            if (!run.snapshot().finished()) {
                run.terminate();
                time.runUntilIdle();
            }
            return run.snapshot();
        }
    }

    @Property(tries = 300)
    void whateverGoesWrongAroundItARunCanBeEnded(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        RunSnapshot end = play(GeneratedCase.ofSeed(seed, KNOBS), Faults.ofSeed(seed));
        assertThat(end.finished()).as(RunTree.of(end).toString()).isTrue();
    }

    @Property(tries = 100)
    void theSeedReproducesTheRunExactly(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        GeneratedCase generated = GeneratedCase.ofSeed(seed, KNOBS);
        assertThat(RunTree.of(play(generated, Faults.ofSeed(seed))).toString())
                .isEqualTo(RunTree.of(play(generated, Faults.ofSeed(seed))).toString());
    }

    @Property(tries = 200)
    void withoutFaultsNothingGoesWrong(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        GeneratedCase generated =
                GeneratedCase.ofSeed(seed, KNOBS.withFailures(0).withOnly());
        RunSnapshot end = play(generated, Faults.none(seed));
        assertThat(end.succeeded()).as(RunTree.of(end).toString()).isTrue();
    }

    @Test
    void eachKindOfFaultIsSeen() {
        GeneratedCase generated = GeneratedCase.ofSeed(1, KNOBS.withFailures(0).withOnly());
        assertThat(play(generated, Faults.none(1).withThrown(100)).nodes())
                .anyMatch(node -> node.message().contains("thrown on purpose"));
        assertThat(play(generated, Faults.none(1).withLost(100)).succeeded()).isFalse();
        assertThat(play(generated, Faults.none(1).withLost(100).withDeaf(100)).finished())
                .isTrue();
        RunSnapshot late = play(generated, Faults.none(1).withDelayed(100, Duration.ofMinutes(2)));
        assertThat(late.succeeded()).isTrue();
        assertThat(Duration.between(
                        late.startedAt().orElseThrow(), late.finishedAt().orElseThrow()))
                .isGreaterThan(Duration.ofSeconds(10));
        assertThat(play(generated, Faults.none(1).withDoubled(100)).succeeded()).isTrue();
    }

    @Test
    void theClockJumpsToAndFro() {
        VirtualTime time = new VirtualTime();
        EngineTime clock = Faults.none(3).withClockJump(Duration.ofSeconds(5)).around(time);
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            seen.add(Duration.between(VirtualTime.START, clock.now()).toMillis());
        }
        assertThat(seen).anyMatch(millis -> millis < 0).anyMatch(millis -> millis > 0);
        assertThat(seen).allMatch(millis -> Math.abs(millis) <= 5_000);
    }

    @Test
    void noNodeIsLeftOpenWhenARunIsEndedByForce() {
        for (long seed = 0; seed < 100; seed++) {
            RunSnapshot end = play(
                    GeneratedCase.ofSeed(seed, KNOBS),
                    Faults.ofSeed(seed).withLost(50).withDeaf(50));
            assertThat(end.nodes())
                    .as("seed " + seed + "\n" + RunTree.of(end))
                    .noneMatch(node -> node.type().isTask() && node.phase() == NodePhase.RUNNING);
        }
    }
}
