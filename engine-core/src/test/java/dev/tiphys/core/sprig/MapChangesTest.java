package dev.tiphys.core.sprig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoSlice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapChangesTest {
    private final Sprig sprig = new Sprig(1);

    @Test
    void a_map_that_can_be_changed_is_changed() {
        Map<String, Object> map = new LinkedHashMap<>(Map.of("a", 1L));
        assertThat(sprig.call("set", map, "b", 2L)).isSameAs(map);
        assertThat(map).containsEntry("b", 2L);
        assertThat(sprig.call("unset", map, "a")).isSameAs(map);
        assertThat(sprig.call("mergeOverwrite", map, Map.of("b", 3L))).isSameAs(map);
        assertThat(map).isEqualTo(Map.of("b", 3L));
    }

    @Test
    void a_map_that_cannot_be_changed_stays_and_a_changed_copy_comes_back() {
        Map<String, Object> inner = Map.of("x", 1L);
        Map<String, Object> map = Map.of("a", inner);
        assertThat(sprig.call("set", map, "b", 2L)).isEqualTo(Map.of("a", inner, "b", 2L));
        assertThat(sprig.call("unset", map, "a")).isEqualTo(Map.of());
        assertThat(sprig.call("merge", map, Map.of("a", Map.of("y", 2L))))
                .isEqualTo(Map.of("a", Map.of("x", 1L, "y", 2L)));
        assertThat(map).isEqualTo(Map.of("a", Map.of("x", 1L)));
    }

    @Test
    void a_nil_map_cannot_be_assigned_to_but_merged_into() {
        assertThatThrownBy(() -> sprig.call("set", null, "a", 1L))
                .isInstanceOf(GoException.class)
                .hasMessage("assignment to entry in nil map");
        assertThat(sprig.call("merge", null, Map.of("a", 1L))).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void a_map_may_be_merged_into_itself_or_contain_itself() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", 1L);
        assertThat(sprig.call("mergeOverwrite", map, map)).isSameAs(map);
        map.put("self", map);
        for (String name : List.of("mustToJson", "toString", "deepCopy")) {
            assertThatThrownBy(() -> sprig.call(name, map)).isInstanceOf(GoException.class);
        }
        Map<String, Object> twin = new LinkedHashMap<>();
        twin.put("a", 1L);
        twin.put("self", twin);
        assertThatThrownBy(() -> sprig.call("deepEqual", map, twin)).isInstanceOf(GoException.class);
    }

    @Test
    void a_list_of_strings_is_sorted_in_place_where_go_does() {
        GoSlice strings = GoSlice.ofStrings(new ArrayList<>(List.of("b", "a")));
        assertThat(sprig.call("sortAlpha", strings)).isSameAs(strings);
        assertThat(List.copyOf(strings)).isEqualTo(List.of("a", "b"));
        List<Object> mixed = new ArrayList<>(List.of("b", 1L));
        assertThat(sprig.call("sortAlpha", mixed)).isEqualTo(List.of("1", "b"));
        assertThat(mixed).isEqualTo(List.of("b", 1L));
    }
}
