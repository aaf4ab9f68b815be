package dev.tiphys.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.when.WhenOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTemplateTest {
    private final Scope scope =
            Scope.of(Map.of("inputs.parameters.a", "x == x || y", "inputs.parameters.n", "7", "item", "true"));

    private WhenOutcome evaluate(String condition) {
        return ConditionTemplate.parse(condition).evaluate(scope, Strictness.KNOWN);
    }

    @Test
    void tags_are_operands() {
        assertThat(evaluate("{{inputs.parameters.n}} > 5 && {{item}}").holds()).isTrue();
        WhenOutcome outcome = evaluate("{{inputs.parameters.a}} == y");
        assertThat(outcome.holds()).isFalse();
        assertThat(outcome.departed()).isTrue();
        assertThat(outcome.skipMessage()).isEqualTo("when 'x == x || y == y' evaluated false");
    }

    @Test
    void a_name_that_must_be_there_and_is_not_fails() {
        assertThatThrownBy(() -> evaluate("{{steps.a.outputs.result}} == y"))
                .isInstanceOf(TemplateException.class)
                .hasMessage("failed to resolve {{steps.a.outputs.result}}");
    }

    @Test
    void other_tags_are_text() {
        assertThat(evaluate("{{foo}} == {{item}}").error())
                .hasValueSatisfying(e -> assertThat(e).contains("Invalid token: '{{'"));
        assertThat(evaluate("'{{foo}}' == '{{foo}}' && {{item}}").holds()).isTrue();
    }

    @Test
    void a_condition_without_tags_is_literal() {
        assertThat(ConditionTemplate.parse("1 < 2").isLiteral()).isTrue();
        assertThat(evaluate("1 < 2").holds()).isTrue();
        assertThatThrownBy(() -> evaluate("{{x")).isInstanceOf(TemplateException.class);
    }
}
