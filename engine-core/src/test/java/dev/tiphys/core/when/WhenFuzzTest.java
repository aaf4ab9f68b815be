package dev.tiphys.core.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random conditions: an outcome or a clean error. {@code -Dtiphys.fuzz=1000000} for a long run. */
@Timeout(600)
class WhenFuzzTest {
    private static final int RUNS = Integer.getInteger("tiphys.fuzz", 50_000);
    private static final long SEED = Long.getLong("tiphys.fuzz.seed", 20260101L);

    private static final String[] WORDS = {
        "a",
        "foo",
        "true",
        "false",
        "in",
        "1",
        "2.5",
        "0x1F",
        ".5",
        "1.2.3",
        "'a'",
        "\"b\"",
        "'2024-01-01'",
        "'3:04PM'",
        "[a b]",
        "a.B",
        "a.b",
        "x.",
        "(",
        ")",
        "(",
        ")",
        ",",
        "()",
        "'",
        "\"",
        "[",
        "]",
        "\\",
        "\\x",
        "日本",
        "😀",
        "\uD83D",
        "$",
        "{{x}}",
        " ",
        "\t",
        "\u00a0",
        "''",
        "1e3",
        "0x",
        "9223372036854775807",
        "'['",
        "'(?i)a+'",
        "'a{1000}{1000}'",
        "not",
        "nil",
        "_",
        "`"
    };
    private static final String[] OPERATORS = {
        "+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>", "==", "!=", "<", ">", "<=", ">=", "=~", "!~", " in ",
        "&&", "||", "?", ":", "??", "!", "~", ","
    };

    private final Random random = new Random(SEED);

    @Test
    void every_text_has_an_outcome_or_a_clean_error() {
        int held = 0;
        int failed = 0;
        for (int i = 0; i < RUNS; i++) {
            String text = text();
            try {
                held += WhenCondition.parse(text).evaluate() ? 1 : 0;
            } catch (WhenException e) {
                failed++;
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("condition " + text, e);
            }
        }
        // The generator is worth something only if it meets both.
        assertThat(held).isGreaterThan(RUNS / 500);
        assertThat(failed).isGreaterThan(RUNS / 10);
    }

    @Test
    void every_text_with_any_values_has_an_outcome() {
        int departed = 0;
        for (int i = 0; i < RUNS; i++) {
            int tags = 1 + random.nextInt(3);
            List<String> literals = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int k = 0; k <= tags; k++) {
                literals.add(k == 0 || k == tags ? tail() : " " + any(OPERATORS) + " ");
                values.add(text());
            }
            values.remove(0);
            try {
                departed += WhenPlan.of(literals).evaluate(values).departed() ? 1 : 0;
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("condition " + literals + " with " + values, e);
            }
        }
        assertThat(departed).isGreaterThan(RUNS / 500);
    }

    private String tail() {
        return random.nextInt(3) > 0 ? "" : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(8);
        if (random.nextInt(4) == 0) {
            for (int i = 0; i < parts; i++) {
                text.append((char) (random.nextInt(8) > 0 ? 32 + random.nextInt(95) : random.nextInt(0x10000)));
            }
            return text.toString();
        }
        boolean tidy = random.nextBoolean();
        for (int i = 0; i < parts; i++) {
            text.append(any(WORDS)).append(random.nextInt(3) > 0 ? " " : "");
            if (tidy || random.nextBoolean()) {
                text.append(any(OPERATORS)).append(random.nextInt(3) > 0 ? " " : "");
            }
        }
        return tidy ? text + any(WORDS) : text.toString();
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
