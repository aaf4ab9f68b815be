package dev.tiphys.core.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprProgramTest {
    private static @Nullable Object run(String expression, Map<String, @Nullable Object> env) {
        EnvValues values = EnvValues.of(env);
        return ExprCompiler.compile(expression, ExprEnv.of(values)).run(values);
    }

    @Test
    void a_program_runs_with_other_values_of_the_same_types() {
        EnvValues first = EnvValues.of(Map.of("n", 1L, "item", Map.of("k", "x")));
        ExprProgram program = ExprCompiler.compile("n > 3 && item.k == 'x'", ExprEnv.of(first));

        assertThat(program.run(first)).isEqualTo(false);
        assertThat(program.run(EnvValues.of(Map.of("n", 4L, "item", Map.of("k", "x")))))
                .isEqualTo(true);
        assertThat(program.run(EnvValues.of(Map.of("n", 4L, "item", Map.of("k", 1L)))))
                .isEqualTo(false);
    }

    @Test
    void types_are_enough_to_compile() {
        ExprEnv types = new ExprEnv() {
            @Override
            public boolean has(String name) {
                return name.equals("n");
            }

            @Override
            public GoType typeOf(String name) {
                return GoType.INT;
            }
        };

        assertThatThrownBy(() -> ExprCompiler.compile("n + 'a'", types))
                .isInstanceOf(ExprCompileException.class)
                .hasMessageStartingWith("invalid operation: + (mismatched types int and string) (1:3)");
    }

    @Test
    void only_the_names_that_are_touched_are_asked_for() {
        List<String> asked = new ArrayList<>();
        EnvValues values = new EnvValues() {
            @Override
            public boolean has(String name) {
                return true;
            }

            @Override
            public @Nullable Object get(String name) {
                asked.add(name);
                return name.equals("a");
            }

            @Override
            public Map<String, @Nullable Object> all() {
                throw new AssertionError("nobody needs everything");
            }
        };
        ExprProgram program = ExprCompiler.compile("a || b", ExprEnv.of(EnvValues.of(Map.of("a", true, "b", true))));

        assertThat(program.run(values)).isEqualTo(true);
        assertThat(asked).containsExactly("a");
    }

    @Test
    void a_name_of_the_environment_hides_the_function_of_that_name() {
        assertThat(run("len == 1", Map.of("len", 1L))).isEqualTo(true);
        assertThat(run("::len('abc')", Map.of("len", 1L))).isEqualTo(3L);
        assertThatThrownBy(() -> run("len('abc')", Map.of("len", 1L))).hasMessageStartingWith("int is not callable");
    }

    @Test
    void a_root_that_is_nil_has_no_members_but_can_be_compared() {
        Map<String, @Nullable Object> env = new HashMap<>();
        env.put("n", null);

        assertThat(run("n ?? 1", env)).isEqualTo(1L);
        assertThat(run("n == nil", env)).isEqualTo(true);
        assertThatThrownBy(() -> run("n?.x", env)).hasMessageStartingWith("type nil has no field x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "steps.a.outputs.parameters.x == '1' | [[steps, a, outputs, parameters, x]]",
                "steps['a-b'].outputs | [[steps, a-b, outputs]]",
                "steps?.a?.outputs | [[steps, a, outputs]]",
                "item[key].x + inputs | [[item], [key], [inputs]]",
                "$env.steps.a | [[steps, a]]",
                "$env['steps'] | [[steps]]",
                "let x = a.b; x.c + d | [[a, b], [d]]",
                "map(list, #.name + other) | [[list], [other]]",
                "workflow.parameters.f(arg.x).y | [[workflow, parameters, f], [arg, x]]",
                "1 + 2 | []",
                "asInt(inputs.parameters.n) > 3 | [[asInt], [inputs, parameters, n]]"
            })
    void the_paths_that_an_expression_reads_are_known_before_it_runs(String expression, String paths) {
        assertThat(ExprCompiler.paths(expression, name -> false)).hasToString(paths);
    }

    @Test
    void a_program_knows_its_roots() {
        EnvValues env = EnvValues.of(Map.of("a", Map.of("b", 1L), "c", 2L, "unused", 3L));

        ExprProgram program = ExprCompiler.compile("a.b + c + a.d", ExprEnv.of(env));

        assertThat(program.roots()).isEqualTo(Set.of("a", "c"));
        assertThat(program.source()).isEqualTo("a.b + c + a.d");
    }

    @Test
    void an_error_shows_its_place_in_the_right_line() {
        ExprCompileException e =
                catchThrowableOfType(ExprCompileException.class, () -> run("'a' +\n\t'\u00e9' + nope", Map.of()));

        assertThat(e.line()).isEqualTo(2);
        assertThat(e.column()).isEqualTo(8);
        assertThat(e.text()).isEqualTo("unknown name nope");
        assertThat(e).hasMessage("unknown name nope (2:8)\n |  '\u00e9' + nope\n | .......^");
    }

    @Test
    void a_run_time_error_is_another_kind_of_error() {
        assertThatThrownBy(() -> run("m.a.b", Map.of("m", Map.of())))
                .isInstanceOf(ExprRuntimeException.class)
                .hasMessage("cannot fetch b from <nil> (1:5)\n | m.a.b\n | ....^");
    }

    @Test
    void an_evaluation_spends_the_budget_that_it_is_given() {
        EnvValues env = EnvValues.of(Map.of("list", List.of(1L, 2L, 3L)));
        ExprProgram program = ExprCompiler.compile("map(list, string(#))", ExprEnv.of(env));

        assertThat(program.run(env, new Budget(100, 1_000))).isEqualTo(List.of("1", "2", "3"));
        assertThatThrownBy(() -> program.run(env, new Budget(3, 1_000)))
                .hasMessageStartingWith("evaluation takes too many steps");
        assertThatThrownBy(() -> program.run(env, new Budget(100, 10)))
                .hasMessageStartingWith("memory budget exceeded");
    }

    @Test
    void now_needs_a_clock() {
        assertThatThrownBy(() -> run("now()", Map.of())).hasMessageStartingWith("there is no clock");
    }

    @Test
    void equal_elements_are_ordered_as_go_orders_them() {
        // Go's sort is not stable from 13 elements on; this is its own result.
        assertThat(run("sortBy(1..20, # % 3) | map(string(#)) | join(',')", Map.of()))
                .isEqualTo("9,18,3,15,12,6,16,4,7,10,19,1,13,14,8,5,17,2,11,20");
    }
}
