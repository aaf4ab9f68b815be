package dev.tiphys.core.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoJsonTest {
    @Test
    void keys_are_sorted_and_html_is_escaped() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("b", Arrays.asList(1L, 2.0, null, true));
        map.put("a", "<&>\u2028\u00e9\b\u0001\ud83d\ude00");

        assertThat(GoJson.marshal(map))
                .isEqualTo(
                        "{\"a\":\"\\u003c\\u0026\\u003e\\u2028\u00e9\\b\\u0001\ud83d\ude00\",\"b\":[1,2,null,true]}");
        assertThat(GoJson.marshalRaw("<", Budget.standard())).isEqualTo("\"<\"");
        assertThat(GoJson.marshalIndent(Map.of("a", List.of(), "b", Map.of("c", 1L)), "", "  ", Budget.standard()))
                .isEqualTo("{\n  \"a\": [],\n  \"b\": {\n    \"c\": 1\n  }\n}");
    }

    @Test
    void special_values_have_their_own_forms() {
        assertThat(GoJson.marshal(GoSlice.NIL_LIST)).isEqualTo("null");
        assertThat(GoJson.marshal(GoBytes.of(new byte[] {1, 2}))).isEqualTo("\"AQI=\"");
        assertThat(GoJson.marshal(new GoDuration(1))).isEqualTo("1");
        assertThat(GoJson.marshal(GoTime.parse("2006-01-02", "2024-02-29"))).isEqualTo("\"2024-02-29T00:00:00Z\"");
        assertThat(GoJson.marshal(GoLocation.UTC)).isEqualTo("{}");
        assertThatThrownBy(() -> GoJson.marshal(Double.NaN)).hasMessage("json: unsupported value: NaN");
        assertThatThrownBy(() -> GoJson.marshal(GoMap.of(GoType.ANY_MAP, Map.of())))
                .hasMessage("json: unsupported type: map[interface {}]interface {}");
    }

    @Test
    void numbers_are_floats_when_they_are_read() {
        assertThat(GoJson.unmarshal(" {\"a\": [1, -0.5e1, \"\\u00e9\\ud83d\\ude00\\ud800\", null]} "))
                .isEqualTo(Map.of("a", Arrays.asList(1.0, -5.0, "\u00e9\ud83d\ude00\ufffd", null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | unexpected end of JSON input",
                "[1 | unexpected end of JSON input",
                "tru | invalid character ' ' in literal true (expecting 'e')",
                "[1 2] | invalid character '2' after array element",
                "{a} | invalid character 'a' looking for beginning of object key string",
                "{\"a\" 1} | invalid character '1' after object key",
                "01 | invalid character '1' after top-level value",
                "- | invalid character ' ' in numeric literal",
                "1. | invalid character ' ' after decimal point in numeric literal",
                "\"\\x\" | invalid character 'x' in string escape code",
                "1e999 | json: cannot unmarshal number 1e999 into Go value of type float64",
                "\u00e9 | invalid character '\u00c3' looking for beginning of value"
            })
    void mistakes_are_told_as_in_go(String text, String message) {
        assertThatThrownBy(() -> GoJson.unmarshal(text))
                .isInstanceOf(GoException.class)
                .hasMessage(message);
    }

    @Test
    void nesting_has_an_end() {
        assertThatThrownBy(() -> GoJson.unmarshal("[".repeat(100_000))).hasMessage("exceeded max depth");
    }
}
