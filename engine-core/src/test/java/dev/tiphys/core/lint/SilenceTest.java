package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final String SPEC = """
            entrypoint: main
            templates:
            - {name: main, container: {image: a}}
            - {name: left, container: {image: a}} %s
            %s
            - {name: right, container: {image: a}}
            """;

    @Test
    void without_silence_both_templates_are_found() {
        assertThat(Lint.ofSpec(SPEC.formatted("", ""))).hasSize(2);
    }

    @Test
    void a_comment_at_the_end_of_a_line_silences_that_line() {
        assertThat(Lint.ofSpec(SPEC.formatted("# lint: ignore template-unused", "")))
                .singleElement()
                .asString()
                .contains("'right'");
    }

    @Test
    void a_comment_on_its_own_line_silences_the_next_line() {
        assertThat(Lint.ofSpec(SPEC.formatted("", "# lint: ignore never, template-unused")))
                .singleElement()
                .asString()
                .contains("'left'");
    }

    @Test
    void a_comment_for_the_file_silences_all_of_it() {
        assertThat(Lint.ofSpec(SPEC.formatted("", "# lint: ignore-file template-unused")))
                .isEmpty();
    }

    @Test
    void a_comment_with_another_code_silences_nothing() {
        assertThat(Lint.ofSpec(SPEC.formatted("# lint: ignore never", ""))).hasSize(2);
    }

    @Test
    void a_silenced_code_is_left_out() {
        assertThat(Lint.ofSpec(SPEC.formatted("", ""), Set.of("template-unused")))
                .isEmpty();
    }

    @Test
    void errors_cannot_be_silenced() {
        assertThat(Lint.ofSpec("""
                        # lint: ignore-file template-not-found
                        entrypoint: nope # lint: ignore template-not-found
                        templates: [{name: main, container: {image: a}}]
                        """, Set.of("template-not-found")))
                .anyMatch(finding -> finding.contains("template-not-found"));
    }
}
