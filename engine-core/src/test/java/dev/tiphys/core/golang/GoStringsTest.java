package dev.tiphys.core.golang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class GoStringsTest {
    @Property
    void any_bytes_survive_being_a_string(@ForAll byte[] bytes) {
        assertThat(GoStrings.encode(GoStrings.decode(bytes))).isEqualTo(bytes);
    }

    @Property
    void a_slice_is_a_slice_of_the_bytes(@ForAll String text, @ForAll int a, @ForAll int b) {
        byte[] bytes = GoStrings.encode(GoStrings.toValid(text));
        int from = Math.floorMod(a, bytes.length + 1);
        int to = from + Math.floorMod(b, bytes.length - from + 1);

        String slice = GoStrings.slice(GoStrings.toValid(text), from, to);

        assertThat(GoStrings.encode(slice)).isEqualTo(Arrays.copyOfRange(bytes, from, to));
    }

    @Property
    void two_halves_make_the_whole_again(@ForAll String given, @ForAll int at) {
        String text = GoStrings.toValid(given);
        int size = GoStrings.byteLength(text);
        int middle = Math.floorMod(at, size + 1);

        assertThat(GoStrings.concat(GoStrings.slice(text, 0, middle), GoStrings.slice(text, middle, size)))
                .isEqualTo(text);
    }

    @Property
    void strings_are_ordered_by_their_bytes(@ForAll String a, @ForAll String b) {
        String left = GoStrings.toValid(a);
        String right = GoStrings.toValid(b);

        assertThat(Integer.signum(GoStrings.compare(left, right)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))));
    }

    @Property(tries = 500)
    void searching_finds_what_java_finds(
            @ForAll @StringLength(max = 300) @CharRange(from = 'a', to = 'b') String text,
            @ForAll @StringLength(min = 30, max = 60) @CharRange(from = 'a', to = 'b') String sought) {
        String haystack = text + sought + text;

        assertThat(TextSearch.indexOf(haystack, sought, 0)).isEqualTo(haystack.indexOf(sought));
        assertThat(TextSearch.lastIndexOf(haystack, sought)).isEqualTo(haystack.lastIndexOf(sought));
        assertThat(TextSearch.indexOf(text, sought + "c", 0)).isEqualTo(-1);
    }

    @Test
    void a_cut_character_prints_as_the_replacement_character() {
        String half = GoStrings.slice("h\u00e9", 0, 2);

        assertThat(GoStrings.byteLength(half)).isEqualTo(2);
        assertThat(GoStrings.runeCount(half)).isEqualTo(2);
        assertThat(GoStrings.toValid(half)).isEqualTo("h\ufffd");
        assertThat(GoJson.marshal(half)).isEqualTo("\"h\\ufffd\"");
    }
}
