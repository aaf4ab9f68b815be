package dev.tiphys.core.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoFloatTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0.0, -0, -0",
        "1, 1, 1",
        "0.1, 0.1, 0.1",
        "100000, 100000, 100000",
        "1000000, 1e+06, 1000000",
        "1234567, 1.234567e+06, 1234567",
        "123456.789, 123456.789, 123456.789",
        "0.0001, 0.0001, 0.0001",
        "0.00001, 1e-05, 0.00001",
        "0.000001, 1e-06, 0.000001",
        "0.0000001, 1e-07, 1e-7",
        "1e20, 1e+20, 100000000000000000000",
        "1e21, 1e+21, 1e+21",
        "1e23, 1e+23, 1e+23",
        "5e-324, 5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308, 1.7976931348623157e+308",
        "9007199254740993, 9.007199254740992e+15, 9007199254740992",
        "2.2250738585072014e-308, 2.2250738585072014e-308, 2.2250738585072014e-308"
    })
    void numbers_print_as_in_go(double number, String plain, String json) {
        assertThat(GoFormat.v(number)).isEqualTo(plain);
        assertThat(GoJson.marshal(number)).isEqualTo(json);
    }

    @Property(tries = 5_000)
    void the_shortest_digits_read_back_and_fewer_do_not(@ForAll long bits) {
        double number = Math.abs(Double.longBitsToDouble(bits));
        if (Double.isNaN(number) || Double.isInfinite(number) || number == 0) {
            return;
        }
        FloatDigits digits = FloatDigits.shortest(number);
        BigDecimal exact = new BigDecimal(digits.scientific('e', -1, 1));

        assertThat(exact.doubleValue()).isEqualTo(number);
        int count = digits.digits().length();
        if (count > 1) {
            MathContext fewer = new MathContext(count - 1, RoundingMode.HALF_EVEN);
            assertThat(new BigDecimal(number).round(fewer).doubleValue()).isNotEqualTo(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, f, 0, 2",
        "2.5, f, 0, 2",
        "0.125, f, 2, 0.12",
        "1e21, f, 1, 1000000000000000000000.0",
        "123456, e, 2, 1.23e+05",
        "0, e, 2, 0.00e+00",
        "123456, g, 3, 1.23e+05",
        "0.000012345, g, 3, 1.23e-05",
        "100, g, 3, 100",
        "1e-320, g, 2, 1e-320"
    })
    void a_precision_rounds_halves_to_even(double number, char format, int precision, String expected) {
        assertThat(GoStrconv.formatFloat(number, format, precision)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "+1.5, 1.5",
        ".5, 0.5",
        "5., 5",
        "1e3, 1000",
        "1_000.5, 1000.5",
        "0x1p-2, 0.25",
        "0X1.8P1, 3",
        "inf, Infinity",
        "-Infinity, -Infinity",
        "NaN, NaN",
        "1e-400, 0",
        "0x_1p0, 1"
    })
    void texts_are_read_as_floats_as_in_go(String text, Double expected) {
        assertThat(GoStrconv.parseFloat(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " 1", "1 ", "1e", "0x1", "0x", "_1", "1__0", "1_", "1e1_", "infi", "+nan", "1f", "1d", ".", "e1"
            })
    void other_texts_are_no_floats(String text) {
        assertThatThrownBy(() -> GoStrconv.parseFloat(text))
                .isInstanceOf(GoException.class)
                .hasMessage("strconv.ParseFloat: parsing %s: invalid syntax".formatted(GoStrconv.quote(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e999999999999", "0x1p99999"})
    void what_is_too_large_is_out_of_range(String text) {
        assertThatThrownBy(() -> GoStrconv.parseFloat(text)).hasMessageEndingWith("value out of range");
    }
}
