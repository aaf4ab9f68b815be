package dev.tiphys.core.expr;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that ask for too much end with an error, soon. The time limit allows for a slow machine. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ExprSafetyTest {
    private static final EnvValues ENV = EnvValues.of(Map.of("x", 1L, "m", Map.of("k", "v")));
    private static final String DOUBLING = doubling();

    // A list of lists of … 2^25 ones, in little memory.
    private static String doubling() {
        StringBuilder out = new StringBuilder("let a0 = [1, 1]; ");
        for (int i = 1; i <= 24; i++) {
            out.append("let a%d = [a%d, a%d]; ".formatted(i, i - 1, i - 1));
        }
        return out.toString();
    }

    private static void run(String expression) {
        ExprCompiler.compile(expression, ExprEnv.of(ENV)).run(ENV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1..1000000000",
                "repeat('a', 1000000000)",
                "map(1..999999, map(1..999999, #))",
                "reduce(1..100000, #acc + 'xxxxxxxxxx', '')",
                "replace(repeat('a', 99999), '', repeat('b', 9999))",
                "join(map(1..99999, 'aaaaaaaaaa'), repeat('b', 9999))",
                "flatten(map(1..999, 1..999))",
                "map(1..9999, string(1..9999))",
                "concat(1..999999, 1..999999)"
            })
    void what_takes_too_much_memory_is_refused(String expression) {
        assertThatThrownBy(() -> run(expression))
                .isInstanceOf(ExprRuntimeException.class)
                .hasMessageContaining("memory budget exceeded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string(a24)",
                "a24 == [a23, a23]",
                "max(a24)",
                "uniq([a24, a24])",
                "a24 in [a24]",
                "flatten(a24)"
            })
    void a_small_value_that_unfolds_to_a_huge_one_is_refused(String expression) {
        assertThatThrownBy(() -> run(DOUBLING + expression))
                .isInstanceOf(ExprRuntimeException.class)
                .hasMessageMatching("(?s)(evaluation takes too many steps|memory budget exceeded).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uniq(1..99999)",
                "any(1..9999, any(1..9999, any(1..9999, # < 0)))",
                "any(1..99999, any(1..99999, # < 0))"
            })
    void what_takes_too_many_steps_is_refused(String expression) {
        assertThatThrownBy(() -> run(expression))
                .isInstanceOf(ExprRuntimeException.class)
                .hasMessageMatching("(?s)(evaluation takes too many steps|memory budget exceeded).*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "( | 1 | )",
                "[ | 1 | ]",
                "- | x | \"\"",
                "\"not \" | true | \"\"",
                "len([ | 1 | ])",
                "map([1], | # | )",
                "\"x == 1 ? \" | 1 | \" : 2\"",
                "\"if true { \" | 1 | \" } else { 2 }\"",
                "\"1 < len([\" | 1 | \"]) < 3\"",
                "x | .a | .a",
                "x | \"\" | [0]",
                "x | \"\" | \" | string()\"",
                "'2 ** ' | 2 | \"\""
            })
    void what_is_nested_too_deeply_does_not_compile(String before, String inner, String after) {
        String text = (before.length() > 1 || after.length() < 3 ? before.repeat(100_000) : before)
                + inner
                + after.repeat(100_000);

        assertThatThrownBy(() -> run(text)).isInstanceOf(ExprCompileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repeat('a', 99999) matches '(a*)*b'",
                "repeat('a', 99999) matches '(a|aa)+$'",
                "repeat('a', 99999) contains repeat('a', 49999) + 'b'",
                "trim(repeat('a', 99999), repeat('b', 99999) + 'a')",
                "now() == nil || date('2024-01-01').Format(repeat('1', 99999)) != ''",
                "len(split(repeat('ab', 99999), 'a'))",
                "1e308 * 1e308",
                "2 ** 99999999",
                "bitshl(1, 999999999)",
                "sum(1..1000000000)",
                "x in 1..1000000000"
            })
    void what_only_looks_expensive_is_evaluated(String expression) {
        EnvValues withClock = new EnvValues() {
            @Override
            public boolean has(String name) {
                return ENV.has(name);
            }

            @Override
            public @org.jspecify.annotations.Nullable Object get(String name) {
                return ENV.get(name);
            }

            @Override
            public Map<String, @org.jspecify.annotations.Nullable Object> all() {
                return ENV.all();
            }

            @Override
            public java.time.Instant now() {
                return java.time.Instant.EPOCH;
            }
        };
        ExprCompiler.compile(expression, ExprEnv.of(withClock)).run(withClock);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'a' matches '((a{100}){100}){100}'", "'a' matches '((((((((((a{10}){10}){10}){10}){10}))))))'"})
    void patterns_that_multiply_do_not_compile(String expression) {
        assertThatThrownBy(() -> run(expression))
                .isInstanceOf(ExprCompileException.class)
                .hasMessageContaining("error parsing regexp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date('2024-01-01').AddDate(9223372036854775807, 0, 0)",
                "date('2024-01-01').AddDate(0, 0, -9223372036854775807)"
            })
    void times_beyond_the_calendar_are_refused(String expression) {
        assertThatThrownBy(() -> run(expression))
                .isInstanceOf(ExprRuntimeException.class)
                .hasMessageContaining("time out of range");
    }
}
