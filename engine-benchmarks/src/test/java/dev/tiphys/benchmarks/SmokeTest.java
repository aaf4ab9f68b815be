package dev.tiphys.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.cli.bench.Shape;
import dev.tiphys.core.decide.RunDecider;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured does what it says. */
class SmokeTest {
    @Test
    void the_condition_holds() {
        ExpressionBenchmark expressions = new ExpressionBenchmark();

        assertThat(expressions.compiled()).isEqualTo(true);
        assertThat(expressions.scoped()).isEqualTo(true);
        assertThat(expressions.compile().source()).isEqualTo(Values.CONDITION);
    }

    @Test
    void the_texts_are_filled_in() {
        SubstitutionBenchmark texts = new SubstitutionBenchmark();

        assertThat(texts.onlyTag()).isEqualTo("hello");
        assertThat(texts.oneTag()).isEqualTo("say hello, please");
        assertThat(texts.threeTags()).isEqualTo("hello x of 42");
        assertThat(texts.when().holds()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_decider_alone_ends_every_shape(Shape shape) {
        RunDecider end = Decisions.of(shape.workflow(300), task -> false).run();

        assertThat(end.snapshot().succeeded()).isTrue();
        assertThat(end.snapshot().nodes()).hasSizeBetween(300, 305);
    }

    @Test
    void a_finished_run_has_failed_nodes_to_retry() throws IOException {
        FinishedRunBenchmark run = new FinishedRunBenchmark();
        run.build();

        assertThat(run.snapshot().failed()).isTrue();
        assertThat(run.walk()).isBetween(980, 1000);
        assertThat(run.nodeByName()).isPresent();
        assertThat(run.planRetry().entries()).isNotEmpty();
        assertThat(run.readRetryPlan()).isPositive();
        run.writeStatus();
    }
}
