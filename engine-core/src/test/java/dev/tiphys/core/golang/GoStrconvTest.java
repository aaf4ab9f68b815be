package dev.tiphys.core.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoStrconvTest {
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0", "-9223372036854775808, 10, -9223372036854775808", "+7, 10, 7", "ff, 16, 255", "0x1F, 0, 31",
                "0b101, 0, 5",
        "0o17, 0, 15", "017, 0, 15", "1_000, 0, 1000", "0_7, 0, 7", "0x_1, 0, 1", "z, 36, 35"
    })
    void texts_are_read_as_integers_as_in_go(String text, int base, long expected) {
        assertThat(GoStrconv.parseInt(text, base, 64)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 5", "5 ", "1.0", "0x1", "1_0", "--1", "+", "\u0661"})
    void atoi_takes_plain_digits_only(String text) {
        assertThatThrownBy(() -> GoStrconv.atoi(text))
                .hasMessage("strconv.Atoi: parsing " + GoStrconv.quote(text) + ": invalid syntax");
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775808, 64", "-9223372036854775809, 64", "128, 8", "-129, 8", "99999999999999999999x, 64"
    })
    void what_does_not_fit_is_out_of_range(String text, int bits) {
        assertThatThrownBy(() -> GoStrconv.parseInt(text, 10, bits))
                .hasMessage("strconv.ParseInt: parsing \"" + text + "\": value out of range");
    }

    @Test
    void unsigned_numbers_use_all_bits() {
        assertThat(GoStrconv.parseUint("18446744073709551615", 10, 64)).isEqualTo(-1);
        assertThatThrownBy(() -> GoStrconv.parseUint("18446744073709551616", 10, 64))
                .hasMessageEndingWith("range");
        assertThatThrownBy(() -> GoStrconv.parseUint("-1", 10, 64)).hasMessageEndingWith("invalid syntax");
        assertThat(new GoInt(GoKind.UINT64, -1)).hasToString("18446744073709551615");
        assertThat(new GoInt(GoKind.UINT64, -1).toDouble()).isEqualTo(0x1p64);
    }

    @Test
    void quoting_escapes_what_does_not_print() {
        assertThat(GoStrconv.quote("a\"\\\n\t\u0007\u007f\u00e9\u200b\ufeff\ud83d\ude00"))
                .isEqualTo("\"a\\\"\\\\\\n\\t\\a\\x7f\u00e9\\u200b\\ufeff\ud83d\ude00\"");
        assertThat(GoStrconv.quote(GoStrings.decode(new byte[] {(byte) 0xff, 'a'})))
                .isEqualTo("\"\\xffa\"");
        assertThat(GoStrconv.quoteToAscii("\u00e9\ud83d\ude00")).isEqualTo("\"\\u00e9\\U0001f600\"");
        assertThat(GoStrconv.quoteRune('\'')).isEqualTo("'\\''");
    }

    @Test
    void integers_of_narrow_kinds_wrap() {
        assertThat(GoInt.uint8(256 + 7)).isEqualTo(GoInt.uint8(7));
        assertThat(GoInt.int32(1L << 31)).hasToString("-2147483648");
    }
}
