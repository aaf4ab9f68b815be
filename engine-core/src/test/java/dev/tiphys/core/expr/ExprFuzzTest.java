package dev.tiphys.core.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoJson;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Any text gives a value or a clean error, whatever it is. {@code -Dtiphys.fuzz=1000000} sets how many texts are tried,
 * {@code -Dtiphys.fuzz.seed=…} where they begin.
 */
class ExprFuzzTest {
    private static final int COUNT = Integer.getInteger("tiphys.fuzz", 50_000);
    private static final long SEED = Long.getLong("tiphys.fuzz.seed", 424_242);
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final EnvValues ENV = EnvValues.of(Map.of(
            "ok",
            true,
            "i",
            7L,
            "f",
            2.5,
            "s",
            "h\u00e9llo, w\u00f6rld",
            "list",
            List.of(1L, "a", 2.5, List.of(true), Map.of("k", "v")),
            "numbers",
            List.of(3L, 1L, 2L, 2L),
            "m",
            Map.of("k", "v", "deep", Map.of("x", 1L)),
            "ts",
            "2024-02-29T12:34:56Z"));

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void any_text_gives_a_value_or_a_clean_error() {
        RandomExpressions texts = new RandomExpressions(new Random(SEED));
        int values = 0;
        for (int i = 0; i < COUNT; i++) {
            values += evaluate(texts.next()) ? 1 : 0;
        }
        assertThat(values).as("some texts are expressions").isGreaterThan(COUNT / 50);
    }

    private static boolean evaluate(String text) {
        long start = System.nanoTime();
        boolean evaluated = false;
        try {
            Object value = ExprCompiler.compile(text, ExprEnv.of(ENV)).run(ENV, new Budget(100_000, 1 << 20));
            evaluated = true;
            print(value);
        } catch (ExprException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + SEED + ": " + text, e);
        }
        assertThat(System.nanoTime() - start).as(text).isLessThan(SLOW_NANOS);
        return evaluated;
    }

    // Printing is part of what can be asked of a value.
    private static void print(@org.jspecify.annotations.Nullable Object value) {
        try {
            assertThat(GoFormat.v(value)).isNotNull();
            assertThat(GoJson.marshal(value)).isNotNull();
        } catch (GoException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
