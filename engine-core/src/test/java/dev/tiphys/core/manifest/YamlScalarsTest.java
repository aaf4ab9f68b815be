package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plain scalars mean: first as a parameter's value (a text of any scalar), then as an item (JSON). */
class YamlScalarsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yes | true | true",
                "On | true | true",
                "y | true | true",
                "NO | false | false",
                "n | false | false",
                "off | false | false",
                "oN | oN | `\"oN\"`",
                "yEs | yEs | `\"yEs\"`",
                "0755 | 493 | 493",
                "0o17 | 15 | 15",
                "0x1F | 31 | 31",
                "0b101 | 5 | 5",
                "-0x1F | -31 | -31",
                "+12 | 12 | 12",
                "-0 | 0 | 0",
                "-0.0 | -0 | -0",
                "1_000 | 1000 | 1000",
                "08 | 8 | 8",
                "019 | 19 | 19",
                "1.10 | 1.1 | 1.1",
                "1. | 1 | 1",
                ".5 | 0.5 | 0.5",
                "1e3 | 1000 | 1000",
                "1E-7 | 0.0000001 | 1e-7",
                "1.5e30 | 1500000000000000000000000000000 | 1.5e+30",
                "1e999 | 1e999 | `\"1e999\"`",
                "9223372036854775807 | 9223372036854776000 | 9223372036854775807",
                "9007199254740993 | 9007199254740992 | 9007199254740993",
                "12345678901234567890 | 12345678901234567000 | 12345678901234567890",
                "100000000000000000000 | 100000000000000000000 | 100000000000000000000",
                "190:20:30 | 190:20:30 | `\"190:20:30\"`",
                "12:30 | 12:30 | `\"12:30\"`",
                "2024-01-01 | 2024-01-01 | `\"2024-01-01\"`",
                "2001-12-14t21:59:43.10-05:00 | 2001-12-14t21:59:43.10-05:00 | `\"2001-12-14t21:59:43.10-05:00\"`",
                "1.2.3 | 1.2.3 | `\"1.2.3\"`",
                "- | - | `\"-\"`",
                "= | = | `\"=\"`",
                "'yes' | yes | `\"yes\"`",
                "!!str 12 | 12 | `\"12\"`",
                "! 12 | 12 | `\"12\"`",
                "!!int 012 | 10 | 10",
                "!!float 3 | 3 | 3",
                "!foo bar | bar | `\"bar\"`",
                "!!binary aGVsbG8= | hello | `\"hello\"`",
                "[a] | `` | `[\"a\"]`",
                "{a: b} | `` | `{\"a\":\"b\"}`"
            })
    void a_plain_scalar_means_what_argos_parser_makes_of_it(String yaml, @Nullable String value, String item) {
        // in a list of lines so that a lone dash is a scalar
        ManifestSet set = read(yaml.equals("-") ? "'-'" : yaml);
        assertThat(set.findings()).isEmpty();
        var spec = set.workflows().get(0).spec();
        assertThat(spec.arguments().parameters().get(0).value()).isEqualTo(value == null ? "" : value);
        var steps = Objects.requireNonNull(spec.templates().get(0).steps());
        assertThat(steps.get(0).get(0).withItems().get(0).json()).isEqualTo(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "NULL", "", "!!null ''"})
    void nothing_is_no_value(String yaml) {
        ManifestSet set = read(yaml);
        assertThat(set.findings()).isEmpty();
        assertThat(set.workflows().get(0).spec().arguments().parameters().get(0).value())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.INF", ".nan", "!!int abc", "!!bool 3", "!!binary '*'"})
    void what_has_no_form_in_json_is_an_error(String yaml) {
        ManifestSet set = read(yaml);
        assertThat(set.findings()).extracting(Finding::code).containsExactly("bad-value");
        assertThat(set.findings().get(0).line()).isEqualTo(3);
    }

    @Test
    void the_keys_of_items_are_sorted_as_go_does_it() {
        ManifestSet set = read("{b: 1, a: {d: 1, c: 2}, Z: 3, \uFF5E: 1, \uD83D\uDE42: 2, ä: '<&>'}");
        assertThat(set.findings()).isEmpty();
        var steps = Objects.requireNonNull(
                set.workflows().get(0).spec().templates().get(0).steps());
        assertThat(steps.get(0).get(0).withItems().get(0).json())
                .isEqualTo("{\"Z\":3,\"a\":{\"c\":2,\"d\":1},\"b\":1,\"ä\":\"<&>\",\"\uFF5E\":1,\"\uD83D\uDE42\":2}");
    }

    private static ManifestSet read(String scalar) {
        return Workflows.readAll("scalar.yaml", """
                kind: Workflow
                spec:
                  arguments: {parameters: [{name: p, value: %s}]}
                  templates: [{name: t, steps: [[{name: s, template: t, withItems: [%s]}]]}]
                """.formatted(scalar, scalar.isEmpty() ? "~" : scalar));
    }
}
