package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Rules about which tasks an executor takes. */
interface AcceptRules extends ExecutorUnderTest {
    @Test
    default void hasAName() {
        assertFalse(executor().name().isBlank(), "an executor without a name cannot be named in messages");
    }

    @Test
    default void keepsItsName() {
        String before = executor().name();
        run(TestTask.of(succeeds()));
        assertEquals(before, executor().name());
    }

    @Test
    default void acceptsItsOwnTasks() {
        assertTrue(executor().accepts(TestTask.of(succeeds())));
        assertTrue(executor().accepts(TestTask.of(fails())));
        assertTrue(executor().accepts(TestTask.of(runsForLong())));
    }

    @Test
    default void refusesForeignTasks() {
        assertFalse(executor().accepts(TestTask.of(optional(foreign(), "is for another executor"))));
    }

    @Test
    default void saysTheSameOfTheSameTask() {
        TestTask task = TestTask.of(fails());
        boolean first = executor().accepts(task);
        for (int i = 0; i < 10; i++) {
            assertEquals(first, executor().accepts(task), "asked again, it says something else");
        }
    }

    @Test
    default void acceptsAtOnce() {
        TestTask task = TestTask.of(runsForLong());
        assertTimeout(atOnce(), () -> executor().accepts(task), "accepts() must not block");
    }
}
