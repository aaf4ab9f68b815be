package dev.tiphys.core.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.when.WhenException.Stage;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WhenConditionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "heads == heads",
                "'a' in (a, b)",
                "10 - 4 - 3 == 3",
                "false ? a == b : c == c",
                "(false ? 1) ?? 2 == 2",
                "'2024-01-02' > '2024-01-01'",
                "hello =~ '^h.*o$'",
                "2 ** 3 ** 2 == 64",
                "(true) ignored"
            })
    void holds(String text) {
        assertThat(WhenCondition.parse(text).evaluate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heads == tails", "!(1 < 2)", "True == true", "'5' < '10'", "hello !~ ell"})
    void does_not_hold(String text) {
        assertThat(WhenCondition.parse(text).evaluate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PARSE | a = b | Invalid 'when' expression 'a = b': Invalid token: '=' "
                        + "(hint: try wrapping the affected expression in quotes (\"))",
                "PARSE | a b | Invalid 'when' expression 'a b': "
                        + "Cannot transition token types from VARIABLE [a] to VARIABLE [b]",
                "TOKENS | -a == b | Failed to parse 'when' expression '-a == b': "
                        + "Cannot transition token types from PREFIX [-] to STRING [a]",
                "EVALUATE | a < 1 | Failed to evaluate 'when' expresion 'a < 1': "
                        + "Value 'a' cannot be used with the comparator '<', it is not a number",
                "RESULT | 1 + 1 | Expected boolean evaluation for '1 + 1'. Got 2"
            })
    void an_error_has_the_text_that_Argo_shows(Stage stage, String text, String message) {
        assertThatThrownBy(() -> WhenCondition.parse(text).evaluate())
                .isInstanceOfSatisfying(
                        WhenException.class, e -> assertThat(e.stage()).isEqualTo(stage))
                .hasMessage(message);
    }

    @Test
    void deep_nesting_is_an_error_and_no_stack_overflow() throws InterruptedException {
        for (String open : new String[] {"(", "!(", "(1,(true?", "a.B(", "(1+2*3**("}) {
            String text = open.repeat(100_000) + "1" + ")".repeat(100_000 * Math.max(1, count(open)));
            assertThat(onSmallStack(text)).isInstanceOf(WhenException.class);
        }
        String fine = "(".repeat(150) + "true" + ")".repeat(150);
        assertThat(onSmallStack(fine)).isEqualTo(true);
    }

    @Test
    void long_chains_need_no_stack() throws InterruptedException {
        assertThat(onSmallStack("1" + " + 1".repeat(100_000) + " == 100001")).isEqualTo(true);
        assertThat(onSmallStack("true" + " && true".repeat(100_000))).isEqualTo(true);
        assertThat(onSmallStack("x in (a" + ", b".repeat(100_000) + ", x)")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a =~ '((a{1000}){1000}){1000}'",
                "a =~ '(((((a{100}){100}){100}){100}){100})'",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa =~ '^(a+)+$'",
                "a =~ '(x{500}){2}'"
            })
    void patterns_cost_little(String text) {
        long before = System.nanoTime();
        try {
            WhenCondition.parse(text).evaluate();
        } catch (WhenException e) {
            assertThat(e).hasMessageContaining("error parsing regexp");
        }
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    private static int count(String open) {
        return (int) open.chars().filter(c -> c == '(').count();
    }

    private static Object onSmallStack(String text) throws InterruptedException {
        AtomicReference<Object> outcome = new AtomicReference<>("none");
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        outcome.set(WhenCondition.parse(text).evaluate());
                    } catch (WhenException | StackOverflowError e) {
                        outcome.set(e);
                    }
                },
                "small stack",
                512 * 1024);
        thread.start();
        thread.join();
        return Objects.requireNonNull(outcome.get());
    }
}
