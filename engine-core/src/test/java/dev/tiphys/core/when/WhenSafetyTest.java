package dev.tiphys.core.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Conditions that ask for too much end soon. The time limit allows for a slow machine. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class WhenSafetyTest {
    private static boolean holds(String text) {
        return WhenCondition.parse(text).evaluate();
    }

    @Test
    void a_huge_exponent_is_infinity() {
        assertThat(holds("2 ** 1000000 > 1")).isTrue();
        assertThat(holds("2 ** 99999 ** 99999 == 2 ** 1000000")).isTrue();
    }

    @Test
    void a_number_that_is_too_long_is_an_error() {
        assertThatThrownBy(() -> holds("1" + "0".repeat(100_000) + " > 1"))
                .isInstanceOf(WhenException.class)
                .hasMessageContaining("Unable to parse numeric value");
    }

    @Test
    void a_long_list_is_searched() {
        assertThat(holds("2 in (1" + ",1".repeat(100_000) + ",2)")).isTrue();
        assertThat(holds("3 in (1" + ",1".repeat(100_000) + ",2)")).isFalse();
    }

    @Test
    void patterns_cannot_run_wild() {
        assertThat(holds("'" + "a".repeat(100_000) + "' =~ '(a|aa)+b'")).isFalse();
        assertThatThrownBy(() -> holds("'a' =~ '((a{100}){100}){100}'"))
                .isInstanceOf(WhenException.class)
                .hasMessageContaining("error parsing regexp");
    }

    @Test
    void many_operators_in_a_row_are_an_error() {
        assertThatThrownBy(() -> holds("!".repeat(100_000) + "true")).isInstanceOf(WhenException.class);
        assertThatThrownBy(() -> holds("-".repeat(100_000) + "1 == 1")).isInstanceOf(WhenException.class);
    }
}
