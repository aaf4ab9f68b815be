package dev.tiphys.core.golang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoFormatTest {
    @Test
    void values_print_as_in_go() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("b", null);
        map.put("a", Arrays.asList("x y", 1L, 1e6, true, null));

        assertThat(GoFormat.v(map)).isEqualTo("map[a:[x y 1 1e+06 true <nil>] b:<nil>]");
        assertThat(GoFormat.v(null)).isEqualTo("<nil>");
        assertThat(GoFormat.v(GoBytes.of(new byte[] {1, -1}))).isEqualTo("[1 255]");
        assertThat(GoFormat.v(new GoWeekday(0))).isEqualTo("Sunday");
        assertThat(GoFormat.v(new GoMonth(13))).isEqualTo("%!Month(13)");
        assertThat(GoFormat.v(GoTime.ZERO)).isEqualTo("0001-01-01 00:00:00 +0000 UTC");
    }

    @Test
    void types_print_as_in_go() {
        GoType function = GoType.func(List.of(GoType.STRING, GoType.STRINGS), List.of(GoType.ANY, GoType.ERROR), true);

        assertThat(function).hasToString("func(string, ...string) (interface {}, error)");
        assertThat(GoType.nameOf(List.of())).isEqualTo("[]interface {}");
        assertThat(GoType.nameOf(Map.of())).isEqualTo("map[string]interface {}");
        assertThat(GoType.nameOf(GoLocation.UTC)).isEqualTo("*time.Location");
        assertThat(GoType.nameOf(null)).isEqualTo("<nil>");
        assertThat(function.inAt(5)).isEqualTo(GoType.STRING);
    }
}
