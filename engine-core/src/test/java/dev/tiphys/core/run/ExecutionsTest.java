package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class ExecutionsTest {
    @Property
    void is_a_map(@ForAll @Size(max = 200) List<@LongRange(min = -40, max = 40) Long> numbers) {
        Executions table = new Executions();
        Map<Long, Execution> model = new LinkedHashMap<>();
        for (long number : numbers) {
            Execution known = model.remove(number);
            if (known == null) {
                Execution execution = execution(number);
                table.put(execution);
                model.put(number, execution);
            } else {
                table.remove(number);
            }
            assertThat(table.size()).isEqualTo(model.size());
            for (long i = -40; i <= 40; i++) {
                @Nullable Execution expected = model.get(i);
                assertThat(table.get(i)).isSameAs(expected);
            }
        }
        TreeSet<Long> seen = new TreeSet<>();
        table.forEach(execution -> seen.add(execution.number()));
        assertThat(seen).isEqualTo(new TreeSet<>(model.keySet()));
        table.clear();
        assertThat(table.size()).isZero();
        assertThat(table.get(0)).isNull();
    }

    @SuppressWarnings("NullAway") // the table does not look at the run
    private static Execution execution(long number) {
        return new Execution(null, number, new FakeTask("r", "n" + number));
    }
}
