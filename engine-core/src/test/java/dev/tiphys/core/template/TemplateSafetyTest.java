package dev.tiphys.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose tags ask for too much end soon. The time limit allows for a slow machine. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class TemplateSafetyTest {
    private static String render(String text, Strictness strictness) {
        return TextTemplate.parse(text).render(Scope.of(Map.of("a", "x")), strictness);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{=1..1000000000}}", "{{=repeat('a', 1000000000)}}", "{{=map(1..999999, map(1..999999, #))}}"})
    void an_expression_that_takes_too_much_fails(String text) {
        assertThatThrownBy(() -> render(text, Strictness.ALL))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("memory budget exceeded");
    }

    @Test
    void an_expression_that_is_nested_too_deeply_fails() {
        assertThatThrownBy(() -> render("{{=" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "}}", Strictness.ALL))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void tags_nested_too_deeply_are_one_tag_with_an_odd_name() {
        String text = "{{".repeat(20_000) + "a" + "}}".repeat(20_000);

        assertThat(render(text, Strictness.NONE)).isEqualTo(text);
    }

    @Test
    void a_tag_that_never_ends_is_an_error_however_often_it_begins() {
        assertThatThrownBy(() -> render("{{".repeat(100_000), Strictness.NONE))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("Cannot find end tag");
    }

    @Test
    void many_tags_are_filled_in() {
        assertThat(render("{{a}}".repeat(100_000), Strictness.ALL)).isEqualTo("x".repeat(100_000));
    }
}
