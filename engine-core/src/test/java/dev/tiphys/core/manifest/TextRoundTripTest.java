package dev.tiphys.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.core.manifest.text.SyntaxException;
import dev.tiphys.core.manifest.text.YamlParser;
import dev.tiphys.core.manifest.text.YamlText;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextRoundTripTest {
    @Property(tries = 500)
    void any_data_comes_back_from_yaml(@ForAll("data") Object data) throws SyntaxException {
        String yaml = YamlText.write(List.of(data));
        assertThat(YamlParser.parse(yaml, "f", 0, 1000, 100_000).data())
                .as(yaml)
                .isEqualTo(data);
    }

    @Property(tries = 500)
    void any_data_comes_back_from_json(@ForAll("data") Object data) {
        assertThat(JsonText.parse(JsonText.compact(data, false))).isEqualTo(data);
        assertThat(JsonText.parse(JsonText.compact(data, true))).isEqualTo(data);
        assertThat(JsonText.parse(JsonText.indented(data))).isEqualTo(data);
    }

    @Test
    void json_is_written_as_go_writes_it() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("b", Arrays.asList(null, true, 1L, 1.5, 1e21, 1e-7, -0.0, new BigInteger("12345678901234567890")));
        data.put("a", "<&>\"\\\n\t\u0001\u2028é🙂/");
        assertThat(JsonText.compact(data, true))
                .isEqualTo("{\"a\":\"<&>\\\"\\\\\\n\\t\\u0001\\u2028é🙂/\",\"b\":[null,true,1,1.5,1e+21,1e-7,-0,"
                        + "12345678901234567890]}");
        assertThat(JsonText.indented(Map.of("a", List.of(1L, Map.of()))))
                .isEqualTo("{\n  \"a\": [\n    1,\n    {}\n  ]\n}");
    }

    @Test
    void yaml_quotes_what_another_parser_might_take_for_something_else() {
        assertThat(YamlText.write(
                        List.of(List.of("yes", "2024-01-01", "12:30", "1e3", "plain words", "{{x}}", "a\nb\n"))))
                .isEqualTo("""
                          - 'yes'
                          - '2024-01-01'
                          - '12:30'
                          - '1e3'
                          - plain words
                          - '{{x}}'
                          - |
                            a
                            b
                        """);
    }

    @Provide
    Arbitrary<Object> data() {
        return tree(2);
    }

    private static Arbitrary<Object> tree(int depth) {
        Arbitrary<Object> scalar = Arbitraries.oneOf(
                texts().map(text -> text),
                Arbitraries.longs().map(number -> number),
                Arbitraries.doubles().filter(TextRoundTripTest::isFraction).map(number -> number),
                Arbitraries.of(true, false));
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<Object> inner = tree(depth - 1);
        return Arbitraries.oneOf(
                scalar,
                inner.list().ofMaxSize(4).map(list -> list),
                Arbitraries.maps(texts(), inner).ofMaxSize(4).map(map -> map));
    }

    /** Whole numbers come back as integers. */
    private static boolean isFraction(double number) {
        return number != Math.rint(number);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "<<",
                        "=",
                        "~",
                        "null",
                        "no",
                        "0755",
                        "0x1",
                        "1_0",
                        ".5",
                        "-",
                        "--- a",
                        "a: b",
                        "#",
                        "a #",
                        "\n",
                        "a\n",
                        "a\n\n",
                        " a\nb",
                        "\ta",
                        "a\tb\n c",
                        "{{=x}}",
                        "[",
                        "&a",
                        "*a",
                        "!t",
                        "%",
                        "@",
                        "`",
                        "'",
                        "\"",
                        "\\",
                        "\u0085",
                        "\u2028",
                        "\uFEFF",
                        "\u0007",
                        "\u007F",
                        "🙂",
                        "? a",
                        "a\r\nb"),
                Arbitraries.strings().ascii().ofMaxLength(12),
                Arbitraries.strings().withCharRange('\u00A0', '\u2FFF').ofMaxLength(5));
    }
}
