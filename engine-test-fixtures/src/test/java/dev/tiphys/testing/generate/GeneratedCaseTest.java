package dev.tiphys.testing.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.model.Workflow;
import dev.tiphys.testing.conformance.CaseEngine;
import dev.tiphys.testing.conformance.CaseReader;
import dev.tiphys.testing.conformance.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCaseTest {
    private static final CaseEngine DECIDER = CaseEngine.decider();

    @Provide
    Arbitrary<GeneratedCase> cases() {
        return WorkflowArbitraries.cases();
    }

    @Property(tries = 500)
    void everyRandomWorkflowIsValid(@ForAll("cases") GeneratedCase generated) {
        Played played = Played.of(generated.recorded(), DECIDER);
        assertThat(played.invalid()).as(played.recording().toString()).isFalse();
    }

    @Property(tries = 60)
    void whatItShrinksToIsSmallerAndAsValid(@ForAll("cases") GeneratedCase generated) {
        generated.smaller().limit(60).forEach(smaller -> {
            assertThat(smaller.size()).isLessThan(generated.size());
            Played played = Played.of(smaller.recorded(), DECIDER);
            assertThat(played.invalid()).as(played.recording() + "\n" + smaller).isFalse();
        });
    }

    @Property(tries = 200)
    void theSameCaseGivesTheSameRecordingByteForByte(@ForAll("cases") GeneratedCase generated) {
        assertThat(Played.of(generated.recorded(), DECIDER).recording().toString())
                .isEqualTo(Played.of(generated.recorded(), DECIDER).recording().toString());
    }

    @Property(tries = 100)
    void aWholeEngineDoesWhatItsDeciderDoes(@ForAll("cases") GeneratedCase generated) {
        assertThat(Played.of(generated.recorded(), CaseEngine.engine())
                        .recording()
                        .toPrettyString())
                .isEqualTo(Played.of(generated.recorded(), DECIDER).recording().toPrettyString());
    }

    @Test
    void theSameSeedMakesTheSameCase() {
        Set<String> texts = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            GeneratedCase generated = GeneratedCase.ofSeed(seed, Knobs.DEFAULTS);
            assertThat(GeneratedCase.ofSeed(seed, Knobs.DEFAULTS))
                    .isEqualTo(generated)
                    .hasToString(generated.toString());
            texts.add(generated.toString());
        }
        assertThat(texts).hasSizeGreaterThan(45);
    }

    @Test
    void everyFeatureIsUsedAndNoneThatIsTurnedOff() {
        Map<Feature, String> signs = new EnumMap<>(Map.ofEntries(
                Map.entry(Feature.RETRY, "retryStrategy:"),
                Map.entry(Feature.BACKOFF, "backoff:"),
                Map.entry(Feature.LOOP, "withItems:"),
                Map.entry(Feature.WHEN, "when:"),
                Map.entry(Feature.CONTINUE_ON, "continueOn:"),
                Map.entry(Feature.DEPENDS, "depends:"),
                Map.entry(Feature.EXIT_HANDLER, "onExit:"),
                Map.entry(Feature.HOOK, "hooks:"),
                Map.entry(Feature.PARALLELISM, "parallelism:"),
                Map.entry(Feature.MUTEX, "mutexes:"),
                Map.entry(Feature.DEADLINE, "activeDeadlineSeconds:"),
                Map.entry(Feature.MEMOIZE, "memoize:"),
                Map.entry(Feature.SUSPEND, "suspend:"),
                Map.entry(Feature.DAEMON, "daemon:"),
                Map.entry(Feature.CONTAINER_SET, "containerSet:"),
                Map.entry(Feature.HTTP, "http:"),
                Map.entry(Feature.OTHER_PODS, "resource:"),
                Map.entry(Feature.RESUBMIT, "- resubmit:"),
                Map.entry(Feature.MANUAL_RETRY, "- retry:")));
        signs.forEach((feature, sign) -> {
            assertThat(anySays(Knobs.DEFAULTS, sign)).as("with " + feature).isTrue();
            Knobs without = Knobs.DEFAULTS.without(feature, Feature.COMMANDS);
            assertThat(anySays(without, sign)).as("without " + feature).isFalse();
        });
    }

    private static boolean anySays(Knobs knobs, String sign) {
        for (long seed = 0; seed < 400; seed++) {
            if (GeneratedCase.ofSeed(seed, knobs).toString().contains(sign)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aFailingCaseShrinksToAFewTemplates() {
        int found = 0;
        for (long seed = 0; seed < 300 && found < 20; seed++) {
            GeneratedCase generated = GeneratedCase.ofSeed(seed, Knobs.DEFAULTS);
            Predicate<GeneratedCase> fails = candidate -> candidate.toString().contains("retryStrategy:")
                    && candidate.toString().contains("onExit:");
            if (fails.test(generated)) {
                found++;
                assertThat(shrink(generated, fails).workflow().spec().templates())
                        .hasSizeLessThanOrEqualTo(6);
            }
        }
        assertThat(found).isEqualTo(20);
    }

    private static GeneratedCase shrink(GeneratedCase generated, Predicate<GeneratedCase> fails) {
        Optional<GeneratedCase> smaller = generated.smaller().filter(fails).findFirst();
        return smaller.map(next -> shrink(next, fails)).orElse(generated);
    }

    @Test
    void jqwikShrinksByTheSameSteps() {
        Shrinkable<GeneratedCase> shrinkable =
                WorkflowArbitraries.cases().generator(1000).next(new Random(7));
        assertThat(shrinkable.shrink().toList())
                .allMatch(next -> next.distance().compareTo(shrinkable.distance()) < 0);
        assertThat(shrinkable.shrink().toList())
                .hasSize((int) shrinkable.value().smaller().count());
    }

    @Test
    void aCaseIsWrittenToBeReplayed(@TempDir Path folder) throws IOException {
        GeneratedCase generated = GeneratedCase.ofSeed(5, Knobs.DEFAULTS);
        Path file = generated.write(folder, "found/it");
        Files.writeString(folder.resolve("found/it.expected.json"), "{}");
        assertThat(Played.of(CaseReader.read(file), DECIDER).recording().toString())
                .isEqualTo(Played.of(generated.recorded(), DECIDER).recording().toString());
    }

    @Test
    void workflowsCanBeHadAlone() {
        Workflow workflow = WorkflowArbitraries.workflows(Knobs.DEFAULTS).sample();
        assertThat(workflow.spec().templates()).isNotEmpty();
    }

    @Test
    void knobsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Knobs.DEFAULTS.withSize(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Knobs.DEFAULTS.withFailures(101)).isInstanceOf(IllegalArgumentException.class);
    }
}
