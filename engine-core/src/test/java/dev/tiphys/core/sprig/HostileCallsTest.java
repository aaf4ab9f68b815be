package dev.tiphys.core.sprig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.sprig.jsonpath.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an expression asks for, it gets a value or a clean error soon, and never much memory. */
class HostileCallsTest {
    /** Far more than the milliseconds it takes, but not what a runaway would need. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final long HUGE = 1_000_000_000L;

    private final Sprig sprig = new Sprig(1);

    private static void assertRefused(Supplier<@Nullable Object> call) {
        long start = System.nanoTime();
        assertThatThrownBy(call::get).isInstanceOf(GoException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    static Stream<List<Object>> floods() {
        String text = "a b ".repeat(250);
        return Stream.of(
                List.of("repeat", HUGE, "ab"),
                List.of("repeat", Long.MAX_VALUE, "ab"),
                List.of("until", HUGE),
                List.of("until", -HUGE),
                List.of("until", Long.MIN_VALUE),
                List.of("untilStep", Long.MIN_VALUE, Long.MAX_VALUE, 1L),
                List.of("untilStep", Long.MAX_VALUE, Long.MIN_VALUE, -3L),
                List.of("seq", HUGE),
                List.of("seq", 0L, 1L, HUGE),
                List.of("indent", HUGE, "a"),
                List.of("nindent", 50_000L, "\n".repeat(50_000)),
                List.of("randBytes", HUGE),
                List.of("randBytes", Long.MAX_VALUE),
                List.of("randAlphaNum", HUGE),
                List.of("randAscii", Long.MAX_VALUE),
                List.of("wrapWith", 1L, "x".repeat(100_000), text.repeat(2)),
                List.of("replace", "", "x".repeat(100_000), text),
                List.of("replace", "a", "x".repeat(1_000_000), text),
                List.of("join", "x".repeat(1_000_000), List.of(text.split(" ", -1))),
                List.of("regexReplaceAll", "a", text, "x".repeat(1_000_000)),
                List.of("regexReplaceAllLiteral", "", text, "x".repeat(1_000_000)),
                List.of("regexFindAll", "a(.*z)?", "a".repeat(200_000), -1L),
                List.of("mustRegexMatch", "(.*)(.*)(.*)(.*)(.*)[^a]{100}", "a".repeat(1_000_000)),
                List.of("mustRegexMatch", "((a{100}){100}){100}", "a"),
                List.of("mustRegexMatch", "(".repeat(50_000) + ")".repeat(50_000), "a"),
                List.of("mustRegexMatch", "(a{900}|b{900})".repeat(500), "a"),
                List.of("chunk", 0L, List.of(1L)),
                List.of("mustFromJson", "[".repeat(1_000_000)),
                List.of("urlParse", "%".repeat(1_000_000)),
                List.of("semver", "1".repeat(1_000_000)),
                List.of("semverCompare", "1 ".repeat(1_000_000), "1"));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void floods_are_refused(List<Object> call) {
        assertRefused(() ->
                sprig.call((String) call.get(0), call.subList(1, call.size()).toArray()));
    }

    @Test
    void a_small_value_that_prints_large_is_refused() {
        List<Object> value = List.of("x");
        for (int i = 0; i < 40; i++) {
            value = List.of(value, value);
        }
        List<Object> bomb = value;
        for (String name :
                List.of("toString", "quote", "squote", "cat", "toJson", "toPrettyJson", "toRawJson", "deepCopy")) {
            assertRefused(() -> sprig.call(name, bomb));
        }
        assertRefused(() -> sprig.call("join", ",", bomb));
        assertRefused(() -> sprig.call(
                "deepEqual", bomb, List.of(bomb.get(0), List.copyOf(bomb).get(1))));
        assertRefused(() -> sprig.call("has", bomb.get(1), bomb));
    }

    @Test
    void deep_values_are_refused() {
        List<Object> value = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            value = new ArrayList<>(List.of(value));
        }
        List<Object> deep = value;
        for (String name : List.of("toString", "mustToJson", "deepCopy", "quote")) {
            assertRefused(() -> sprig.call(name, deep));
        }
    }

    @Test
    void many_distinct_lists_are_paid_for_but_not_many_distinct_numbers() {
        Object numbers = sprig.call("until", 100_000L);
        assertThat((List<?>) sprig.call("uniq", numbers)).hasSize(100_000);
        List<Object> lists = new ArrayList<>();
        for (long i = 0; i < 100_000; i++) {
            lists.add(List.of(i));
        }
        assertRefused(() -> sprig.call("uniq", lists));
        List<Object> call = new ArrayList<>(List.of(lists));
        call.addAll(lists);
        assertRefused(() -> sprig.call("without", call.toArray()));
    }

    @Test
    void texts_that_repeat_themselves_are_read_in_linear_time() {
        String text = "a".repeat(2_000_000);
        String sought = "a".repeat(1_000_000) + "b";
        String set = "b".repeat(1_000_000) + "a";
        long start = System.nanoTime();
        assertThat(sprig.call("contains", sought, text)).isEqualTo(false);
        assertThat(sprig.call("replace", sought, "", text)).isEqualTo(text);
        assertThat((List<?>) sprig.call("splitList", sought, text)).hasSize(1);
        assertThat(sprig.call("trimAll", set, text)).isEqualTo("");
        assertThatThrownBy(() -> sprig.call("genCAWithKey", "x", 1L, "-----BEGIN X-----\n".repeat(100_000)))
                .isInstanceOf(GoException.class);
        assertThatThrownBy(() -> JsonPath.compile("$[" + "a ".repeat(500_000) + "]", Budget.standard()))
                .isInstanceOf(GoException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void reading_a_long_text_again_and_again_is_paid_for() {
        String text = "a".repeat(1_000_000);
        Budget budget = Budget.standard();
        assertRefused(() -> {
            for (int i = 0; i < 1_000; i++) {
                sprig.call(budget, "hasSuffix", "b", text);
            }
            return null;
        });
    }

    static Stream<List<String>> selectors() {
        String wide = "[" + "[1,2,3],".repeat(2_000) + "1]";
        String tree = "1";
        for (int i = 0; i < 12; i++) {
            tree = "[" + tree + "," + tree + "]";
        }
        return Stream.of(
                List.of(tree, "$..*..*..*..*..*"),
                List.of(wide, "$" + "[*]".repeat(100_000)),
                List.of(wide, "$[?(" + "(".repeat(100_000) + "@" + ")".repeat(100_000) + ")]"),
                List.of(wide, "$[?(" + "@ && ".repeat(100_000) + "@)]"),
                List.of(wide, "$[?(" + "-*+".repeat(20_000) + "@)]"),
                List.of(wide, "$[?(@ =~ /(a{1000}){1000}/)]..[?(@.a" + " || @.b".repeat(5_000) + ")]"),
                List.of("[".repeat(900) + "]".repeat(900), "$" + "..*".repeat(50)),
                List.of("[" + "1,".repeat(3_000) + "1]", "$[?($..[?($..[?(@)])])]"),
                List.of("[1]", "$[0:" + "9".repeat(100) + "]"));
    }

    @ParameterizedTest
    @MethodSource("selectors")
    void hostile_selectors_are_refused(List<String> documentAndSelector) {
        assertRefused(() -> {
            Budget budget = Budget.standard();
            JsonPath path = JsonPath.compile(documentAndSelector.get(1), budget);
            return path.query(JsonFunctions.read(documentAndSelector.get(0), budget), budget);
        });
    }

    @Test
    void a_budget_that_has_run_out_is_not_taken_for_an_answer() {
        assertThatThrownBy(() -> sprig.call(new Budget(50_000, 1_000), "regexMatch", "a+b", "a".repeat(100_000)))
                .hasMessage("evaluation takes too many steps");
        assertThatThrownBy(() -> sprig.call(new Budget(10_000, 100), "fromJson", "[" + "1,".repeat(500) + "1]"))
                .hasMessage("memory budget exceeded");
        assertThatThrownBy(() -> sprig.call(new Budget(1_000, 100), "toJson", Map.of("a", "x".repeat(500))))
                .hasMessage("memory budget exceeded");
    }

    @Test
    void small_calls_fit_into_a_small_budget() {
        Budget budget = new Budget(1_000, 1_000);
        GoFunction trim = Objects.requireNonNull(sprig.functions().get("trim"));
        assertThat(trim.call(List.of("  a "), budget)).isEqualTo("a");
        assertThat(sprig.call(budget, "quote", "a", 1L)).isEqualTo("\"a\" \"1\"");
    }
}
