package dev.tiphys.testing.generate;

import dev.tiphys.model.Workflow;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** Arbitraries for property tests with jqwik. */
public final class WorkflowArbitraries {
    private WorkflowArbitraries() {}

    /** Workflows with pods and a user. */
    public static Arbitrary<GeneratedCase> cases() {
        return cases(Knobs.DEFAULTS);
    }

    /** Workflows with pods and a user, as the knobs say. */
    public static Arbitrary<GeneratedCase> cases(Knobs knobs) {
        RandomGenerator<GeneratedCase> generator =
                random -> new Shrinking(GeneratedCase.ofSeed(random.nextLong(), knobs));
        return Arbitraries.fromGenerator(generator);
    }

    /** Workflows alone. */
    public static Arbitrary<Workflow> workflows(Knobs knobs) {
        return cases(knobs).map(GeneratedCase::workflow);
    }

    private record Shrinking(GeneratedCase value) implements Shrinkable<GeneratedCase> {
        @Override
        public Stream<Shrinkable<GeneratedCase>> shrink() {
            return value.smaller().map(Shrinking::new);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value.size());
        }
    }
}
