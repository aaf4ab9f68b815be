package dev.tiphys.core.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenPlanTest {
    /** A condition whose tags are written as {@code <>}. */
    private static WhenOutcome outcome(String condition, String... values) {
        return WhenPlan.of(Arrays.asList(condition.split("<>", -1))).evaluate(List.of(values));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '^',
            value = {
                "<> == heads              | heads     | true",
                "<> == heads              | tails     | false",
                "<> > 5                   | 10        | true",
                "<> > 5                   | -10       | false",
                "<> == true               | true      | true",
                "!<>                      | false     | true",
                "'<>' == '5'              | 5         | true",
                "<> == '5'                | 5         | false",
                "<> in (Failed, Error)    | Error     | true",
                "v<> == v1                | 1         | true",
                "<>.5 > 1                 | 1         | true",
                "'<>' < '2024-06-01'      | 2024-05-31 | true",
                "[x <>] == 'x 1'          | 1         | true",
                "abc =~ <>                | b         | true",
                "abc =~ '^<>'             | b         | false",
                "<>                       | 1 < 2     | true",
                "' <> ' == ' a '          | a         | true"
            })
    void agrees_with_Argo(String condition, String value, boolean holds) {
        WhenOutcome outcome = outcome(condition, value);

        assertThat(outcome.error()).isEmpty();
        assertThat(outcome.holds()).isEqualTo(holds);
        assertThat(outcome.departed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '^',
            value = {
                "<> == x § x || true § false",
                "<> == x § a == a || x § false",
                "<> == 'a b' § a b § true",
                "<> == 'a-b' § a-b § true",
                "<> == '1.2.3' § 1.2.3 § true",
                "'<>' == x § x' == 'x' || 'y § false",
                "<> == x && false § true || x § false",
                "'<>' != '' § it's § true",
                "<> != '' § in § true",
                "<> != '' § {\"a\": 1} § true",
                "<> > 1 § 1e3 § true",
                "[<>] == ']' § ] § true"
            })
    void a_value_is_one_operand_whatever_is_in_it(String condition, String value, boolean holds) {
        WhenOutcome outcome = outcome(condition, value);

        assertThat(outcome.error()).isEmpty();
        assertThat(outcome.holds()).isEqualTo(holds);
        assertThat(outcome.departed()).isTrue();
    }

    @Test
    void an_empty_value_is_an_empty_text() {
        WhenOutcome outcome = outcome("<> == ''", "");

        assertThat(outcome.holds()).isTrue();
        assertThat(outcome.departed()).isTrue();
    }

    @Test
    void a_value_is_no_operator() {
        WhenOutcome outcome = outcome("a <> b", "!=");

        assertThat(outcome.error())
                .hasValueSatisfying(e -> assertThat(e).startsWith("Invalid 'when' expression 'a != b': "));
        assertThat(outcome.departed()).isTrue();
    }

    @Test
    void an_error_that_Argo_has_too_has_its_text() {
        WhenOutcome outcome = outcome("<> < 1", "a");

        assertThat(outcome.error())
                .contains("Failed to evaluate 'when' expresion 'a < 1': "
                        + "Value 'a' cannot be used with the comparator '<', it is not a number");
        assertThat(outcome.departed()).isFalse();
        assertThat(outcome("!<>", "a").error())
                .contains("Failed to parse 'when' expression '!a': "
                        + "Cannot transition token types from PREFIX [!] to STRING [a]");
        assertThat(outcome("1 + '<>' == 2", "2024-01-01").error())
                .hasValueSatisfying(e -> assertThat(e).contains("from MODIFIER [+] to TIME [2024-01-01 00:00:00"));
        assertThat(outcome("v<>.<> == 'v1.2'", "1", "2").error())
                .contains("Failed to evaluate 'when' expresion 'v1.2 == 'v1.2'': No parameter 'v1' found.");
    }

    @Test
    void the_text_shows_the_values_in_their_places() {
        assertThat(outcome("<> == '<>'", "a", "b").skipMessage()).isEqualTo("when 'a == 'b'' evaluated false");
    }

    @Test
    void a_condition_that_is_one_tag_is_read_as_a_condition() {
        assertThat(outcome(" <> ", "1 > 2 || a == a").holds()).isTrue();
        assertThat(outcome("<>", "").holds()).isTrue();
        assertThat(outcome("<>", "maybe").error()).contains("Expected boolean evaluation for 'maybe'. Got maybe");
    }

    @Test
    void a_condition_without_tags_is_a_plain_condition() {
        assertThat(outcome("1 < 2").holds()).isTrue();
        assertThat(outcome("").holds()).isTrue();
        assertThat(outcome("a = b").error())
                .contains("Invalid 'when' expression 'a = b': Invalid token: '=' "
                        + "(hint: try wrapping the affected expression in quotes (\"))");
    }

    @Test
    void what_is_not_reached_does_not_fail() {
        assertThat(outcome("true || v<>.x == a", "1").holds()).isTrue();
    }

    @Test
    void the_number_of_values_must_fit() {
        assertThatThrownBy(() -> outcome("<> == a")).isInstanceOf(IllegalArgumentException.class);
    }
}
