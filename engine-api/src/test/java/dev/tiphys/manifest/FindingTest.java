package dev.tiphys.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final DataPath PATH =
            DataPath.of("spec", "templates").index(0).key("name");

    @Test
    void paths_are_shown_as_people_write_them() {
        assertThat(PATH).hasToString("spec.templates[0].name");
        assertThat(DataPath.of("metadata", "labels", "a.b/\"c\"")).hasToString("metadata.labels[\"a.b/\\\"c\\\"\"]");
        assertThat(DataPath.ROOT).hasToString("");
        assertThat(DataPath.ROOT.index(3).key("x")).hasToString("[3].x");
    }

    @Test
    void paths_are_equal_by_their_parts() {
        DataPath same = DataPath.of("spec").key("templates").index(0).key("name");
        assertThat(same).isEqualTo(PATH).hasSameHashCodeAs(PATH);
        assertThat(PATH).isNotEqualTo(DataPath.of("spec", "templates").index(1).key("name"));
        assertThat(PATH.parent()).contains(DataPath.of("spec", "templates").index(0));
        assertThat(PATH).isNotEqualTo(PATH.parent().orElseThrow()).isNotEqualTo("spec.templates[0].name");
        assertThat(PATH.parent().orElseThrow()).isNotEqualTo(PATH);
        assertThat(PATH.fromTop()).hasSize(4).last().isEqualTo(PATH);
    }

    @Test
    void an_exception_shows_every_finding_in_a_line() {
        Finding error =
                Finding.at(new Position("a.yaml", 3, 7), PATH, "c", Severity.ERROR, "is wrong", "make it right");
        Finding warning = Finding.at(Position.UNKNOWN, DataPath.ROOT, "c", Severity.WARNING, "is strange", null);
        ManifestException exception = new ManifestException(List.of(error, warning));
        assertThat(exception).hasMessage("""
                        a.yaml:3:7: error: spec.templates[0].name: is wrong (make it right)
                        warning: is strange""");
        assertThat(exception.findings()).containsExactly(error, warning);
        assertThat(exception.code()).isEqualTo("manifest");
    }

    @Test
    void a_set_with_errors_throws_when_asked() {
        Finding warning = Finding.at(Position.UNKNOWN, PATH, "c", Severity.WARNING, "m", null);
        ManifestSet fine = new ManifestSet(List.of(), List.of(warning));
        assertThat(fine.orThrow()).isSameAs(fine);
        Finding error = Finding.at(Position.UNKNOWN, PATH, "c", Severity.ERROR, "m", null);
        assertThatThrownBy(() -> new ManifestSet(List.of(), List.of(warning, error)).orThrow())
                .isInstanceOf(ManifestException.class);
    }

    @Test
    void without_an_implementation_reading_says_what_is_missing() {
        assertThatThrownBy(() -> Workflows.read("kind: Workflow"))
                .isInstanceOfAny(IllegalStateException.class, ExceptionInInitializerError.class)
                .satisfies(e ->
                        assertThat(e.getCause() == null ? e : e.getCause()).hasMessageContaining("add engine-core"));
    }
}
