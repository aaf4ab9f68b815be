package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.decide.DeciderFactory.Identity;
import dev.tiphys.engine.EngineTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptRunsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private final EngineParts parts = EngineParts.of(Fakes.engine().settings());

    @AfterEach
    void close() {
        parts.time().close();
    }

    private EngineRun run(String id) {
        EngineRun run = new EngineRun(new Identity(id, id, "wf"), parts, around -> new FakeDecider(id, 1, 1, around));
        run.owner().breakDown("ended");
        return run;
    }

    @Test
    void those_that_ended_first_are_forgotten_first() {
        KeptRuns runs = new KeptRuns(1, EngineTime.FOREVER);
        EngineRun a = run("a");
        EngineRun b = run("b");
        EngineRun open = run("open");
        runs.add(a);
        runs.add(b);
        runs.add(open);
        assertThat(runs.ended(b, NOON)).isEmpty();
        assertThat(runs.ended(a, NOON)).containsExactly(b);
        assertThat(runs.all()).containsExactly(a, open);
        assertThat(runs.unfinished()).containsExactly(open);
    }

    @Test
    void those_that_ended_long_ago_are_forgotten() {
        KeptRuns runs = new KeptRuns(10, Duration.ofHours(1));
        EngineRun a = run("a");
        EngineRun b = run("b");
        runs.add(a);
        runs.add(b);
        runs.ended(a, NOON);
        runs.ended(b, NOON.plusSeconds(1));
        assertThat(runs.forget(NOON.plusSeconds(3600))).isEmpty();
        assertThat(runs.forget(NOON.plusSeconds(3601))).containsExactly(a);
        assertThat(runs.get("a")).isEmpty();
        assertThat(runs.get("b")).containsSame(b);
    }

    @Test
    void a_run_that_goes_on_again_is_not_forgotten() {
        KeptRuns runs = new KeptRuns(0, EngineTime.FOREVER);
        EngineRun a = run("a");
        runs.add(a);
        runs.ended(a, NOON);
        runs.reopened(a);
        assertThat(runs.forget(NOON.plusSeconds(9999))).isEmpty();
        assertThat(runs.unfinished()).containsExactly(a);
    }

    @Test
    void an_id_is_given_once_and_nothing_is_added_after_the_end() {
        KeptRuns runs = new KeptRuns(1, EngineTime.FOREVER);
        runs.add(run("a"));
        assertThatThrownBy(() -> runs.add(run("a"))).hasMessageContaining("id a already");
        runs.close();
        assertThatThrownBy(() -> runs.add(run("b"))).hasMessage("the engine is closed");
    }
}
