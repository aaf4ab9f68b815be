package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.decide.Surroundings.Attempt;
import dev.tiphys.core.decide.Surroundings.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockTableTest {
    private final LockTable table = new LockTable();
    private final List<String> woken = new ArrayList<>();

    private static Holder node(String name) {
        return new Holder(name, 0, Instant.EPOCH);
    }

    private Attempt attempt(String run, Holder holder, Object... namesAndLimits) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (int i = 0; i < namesAndLimits.length; i += 2) {
            limits.put((String) namesAndLimits[i], (Integer) namesAndLimits[i + 1]);
        }
        return table.tryAcquire(run, limits, holder, () -> woken.add(run));
    }

    private boolean take(String run, Holder holder, Object... namesAndLimits) {
        return attempt(run, holder, namesAndLimits).acquired();
    }

    @Test
    void a_mutex_has_one_holder_and_tells_the_others_its_state() {
        assertThat(take("a", node("n"), "m", 1)).isTrue();
        assertThat(take("a", node("n"), "m", 1)).as("who has it has it").isTrue();
        assertThat(attempt("b", node("n"), "m", 1)).isEqualTo(new Attempt(false, "m", 0, 1));
        table.release("a", node("n"));
        assertThat(woken).containsExactly("b");
        assertThat(take("b", node("n"), "m", 1)).isTrue();
    }

    @Test
    void a_semaphore_has_as_many_holders_as_its_limit() {
        assertThat(take("a", node("1"), "s", 2)).isTrue();
        assertThat(take("b", node("1"), "s", 2)).isTrue();
        assertThat(attempt("c", node("1"), "s", 2)).isEqualTo(new Attempt(false, "s", 0, 2));
        assertThat(take("c", node("1"), "s", 3)).as("with a higher limit").isTrue();
    }

    @Test
    void the_higher_priority_goes_first_then_the_older_workflow_then_who_came_first() {
        take("holder", node("n"), "m", 1);
        Holder late = new Holder("n", 0, Instant.ofEpochSecond(9));
        Holder old = new Holder("n", 0, Instant.ofEpochSecond(1));
        Holder urgent = new Holder("n", 5, Instant.ofEpochSecond(99));
        take("late", late, "m", 1);
        take("late2", late, "m", 1);
        take("old", old, "m", 1);
        take("urgent", urgent, "m", 1);
        table.release("holder", node("n"));
        assertThat(woken).containsExactly("urgent");
        assertThat(take("old", old, "m", 1)).as("not in front").isFalse();
        assertThat(woken).as("the one in front is reminded").containsExactly("urgent", "urgent");
        assertThat(take("urgent", urgent, "m", 1)).isTrue();
        table.release("urgent", urgent);
        assertThat(take("late", late, "m", 1)).isFalse();
        assertThat(take("old", old, "m", 1)).isTrue();
        table.release("old", old);
        assertThat(take("late2", late, "m", 1)).isFalse();
        assertThat(take("late", late, "m", 1)).isTrue();
    }

    @Test
    void any_node_of_the_run_in_front_may_take_the_place() {
        take("holder", node("n"), "m", 1);
        take("a", node("1"), "m", 1);
        take("a", node("2"), "m", 1);
        take("b", node("1"), "m", 1);
        table.release("holder", node("n"));
        assertThat(take("b", node("1"), "m", 1)).isFalse();
        assertThat(take("a", node("2"), "m", 1)).isTrue();
    }

    @Test
    void a_run_does_not_stand_for_its_nodes() {
        take("holder", node("n"), "m", 1);
        take("a", node(""), "m", 1);
        table.release("holder", node("n"));
        assertThat(take("a", node("1"), "m", 1)).isFalse();
        assertThat(take("a", node(""), "m", 1)).isTrue();
    }

    @Test
    void two_locks_are_taken_together_or_not_at_all() {
        take("holder", node("n"), "y", 1);
        assertThat(attempt("a", node("n"), "x", 1, "y", 1)).isEqualTo(new Attempt(false, "y", 0, 1));
        table.release("a", node("n"));
        assertThat(take("b", node("n"), "x", 1)).as("x was not taken").isTrue();
    }

    @Test
    void two_runs_that_want_the_same_two_locks_in_different_order_do_not_block_each_other() {
        take("holder", node("n"), "x", 1);
        take("holder", node("m"), "y", 1);
        take("a", node("n"), "x", 1, "y", 1);
        take("b", node("n"), "y", 1, "x", 1);
        table.releaseAll("holder");
        assertThat(take("b", node("n"), "y", 1, "x", 1)).isFalse();
        assertThat(take("a", node("n"), "x", 1, "y", 1)).isTrue();
        table.releaseAll("a");
        assertThat(take("b", node("n"), "y", 1, "x", 1)).isTrue();
    }

    @Test
    void who_gives_up_waiting_lets_the_next_one_go() {
        take("holder", node("n"), "s", 1);
        take("a", node("n"), "s", 1);
        take("b", node("n"), "s", 1);
        table.release("holder", node("n"));
        table.releaseAll("a");
        assertThat(woken).containsExactly("a", "b");
        assertThat(take("b", node("n"), "s", 1)).isTrue();
    }
}
