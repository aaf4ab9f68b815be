package dev.tiphys.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptExpressionsTest {
    private final KeptExpressions kept = new KeptExpressions();

    @Test
    void the_same_text_is_the_same_expression() {
        assertThat(kept.of("a + 1")).isSameAs(kept.of("a + " + 1));
        assertThat(kept.of("a + 1")).isNotSameAs(kept.of("a + 2"));
    }

    @Test
    void any_number_of_texts_can_be_asked_for() {
        ScopedExpression first = kept.of("1 + 0");
        for (int i = 0; i < 10_000; i++) {
            assertThat(kept.of("1 + " + i).evaluate(Scope.EMPTY)).isEqualTo(1L + i);
        }
        assertThat(kept.of("1 + 0")).as("not all are kept").isNotSameAs(first);
    }

    @Test
    void a_kept_expression_follows_the_types_of_its_values() {
        assertThat(kept.of("a + a").evaluate(Scope.of(Map.of("a", "x")))).isEqualTo("xx");
        assertThat(kept.of("a + a").evaluate(Scope.of(Map.of("a", 2L)))).isEqualTo(4L);
    }
}
