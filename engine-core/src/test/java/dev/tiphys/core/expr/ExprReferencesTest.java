package dev.tiphys.core.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ExprReferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a + b.c | a b b.c",
                "steps['x'].outputs.result == 'y' | steps steps.x steps.x.outputs steps.x.outputs.result",
                "a.b[0].c + a.b[i] | a a.b i",
                "a.b.c ?? d.e | a d d.e",
                "a?.b.c | a",
                "a.b?.c | a",
                "upper(name) + sprig.trim(x) | name sprig sprig.trim x",
                "let y = 1; y + map(list, # + z) | y list z",
                "1 + 2 | ``"
            })
    void names_come_inner_ones_first(String source, String names) {
        assertThat(String.join(" ", ExprReferences.of(source).names())).isEqualTo(names);
    }

    @Test
    void the_longest_imply_the_others() {
        assertThat(ExprReferences.of("a.b.c + a.b + d").longest())
                .containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void what_cannot_be_read_is_an_error() {
        assertThatThrownBy(() -> ExprReferences.of("(a")).isInstanceOf(ExprCompileException.class);
    }

    @Test
    void long_chains_need_no_stack() throws InterruptedException {
        String[] chains = {
            "a" + " + a".repeat(4_900),
            "a" + ".b".repeat(4_900),
            "a" + " ?? a.b".repeat(2_000),
            "a" + "[0]".repeat(4_000)
        };
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    for (String chain : chains) {
                        assertThat(ExprReferences.of(chain).names()).contains("a");
                    }
                },
                "small stack",
                256 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isNull();
    }
}
