package dev.tiphys.testing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.engine.EngineTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> log = new ArrayList<>();

    private void at(long second, String what) {
        time.schedule(VirtualTime.START.plusSeconds(second), () -> note(what));
    }

    private void note(String what) {
        log.add(time.since(VirtualTime.START).toSeconds() + " " + what);
    }

    @Test
    void timeJumpsFromTimerToTimer() {
        at(86_400, "a day");
        at(5, "five");
        time.runUntilIdle();
        assertThat(log).containsExactly("5 five", "86400 a day");
    }

    @Test
    void timersOfOneMomentKeepTheirOrder() {
        at(1, "a");
        at(1, "b");
        at(1, "c");
        time.runUntilIdle();
        assertThat(log).containsExactly("1 a", "1 b", "1 c");
    }

    @Test
    void advancingStopsBeforeWhatComesLater() {
        at(5, "five");
        time.advance(Duration.ofSeconds(4));
        assertThat(log).isEmpty();
        assertThat(time.now()).isEqualTo(VirtualTime.START.plusSeconds(4));
        time.advance(Duration.ofSeconds(1));
        assertThat(log).containsExactly("5 five");
    }

    @Test
    void aStepMovesToTheNextThingOnly() {
        at(2, "two");
        at(3, "three");
        assertThat(time.step()).isTrue();
        assertThat(log).containsExactly("2 two");
        assertThat(time.step()).isTrue();
        assertThat(time.step()).isFalse();
        assertThat(log).containsExactly("2 two", "3 three");
    }

    @Test
    void whatIsDueWithinASecondHappensAtItsEnd() {
        time.schedule(VirtualTime.START.plusMillis(1_500), () -> note("fraction"));
        time.runUntilIdle();
        assertThat(log).containsExactly("2 fraction");
    }

    @Test
    void aTimerOfThePastIsDueAtOnce() {
        at(-7, "past");
        time.settle();
        assertThat(log).containsExactly("0 past");
    }

    @Test
    void aCancelledTimerDoesNotMoveTheTime() {
        EngineTime.Timer timer = time.schedule(VirtualTime.START.plusSeconds(9), () -> note("never"));
        timer.cancel();
        time.runUntilIdle();
        assertThat(log).isEmpty();
        assertThat(time.now()).isEqualTo(VirtualTime.START);
        assertThat(time.timers()).isZero();
    }

    @Test
    void actionsAreNeverExecutedOnTheCallersStack() {
        time.execute(() -> {
            time.execute(() -> note("inner"));
            note("outer");
        });
        time.settle();
        assertThat(log).containsExactly("0 outer", "0 inner");
    }

    @Test
    void waitingEndsWhenItIsDone() throws InterruptedException {
        CompletableFuture<String> done = new CompletableFuture<>();
        time.schedule(VirtualTime.START.plusSeconds(3), () -> done.complete("x"));
        at(4, "later");
        assertThat(time.await(done, EngineTime.FOREVER)).isTrue();
        assertThat(time.now()).isEqualTo(VirtualTime.START.plusSeconds(3));
        assertThat(log).isEmpty();
    }

    @Test
    void waitingEndsWhenNothingIsLeftThatCouldHappen() throws InterruptedException {
        at(4, "only");
        assertThat(time.await(new CompletableFuture<>(), EngineTime.FOREVER)).isFalse();
        assertThat(log).containsExactly("4 only");
    }

    @Test
    void waitingEndsWhenItsTimeIsOver() throws InterruptedException {
        at(10, "later");
        assertThat(time.await(new CompletableFuture<>(), Duration.ofSeconds(4))).isFalse();
        assertThat(time.now()).isEqualTo(VirtualTime.START.plusSeconds(4));
    }

    @Test
    void anInterruptedThreadDoesNotWait() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> time.await(new CompletableFuture<>(), EngineTime.FOREVER))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void waitingInsideOfAnActionIsRefused() {
        time.execute(() -> time.advance(Duration.ofSeconds(1)));
        assertThatThrownBy(time::settle).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theWorldIsDueBeforeTheRoundsAndSettlesBetweenThem() {
        time.attach(new World() {
            private boolean due;
            private boolean instant = true;
            private int settled;

            @Override
            public boolean settle() {
                if (settled++ == 0) {
                    note("settles");
                    time.execute(() -> note("round after"));
                    return true;
                }
                return false;
            }

            @Override
            public boolean finishDue() {
                due = true;
                note("due");
                return true;
            }

            @Override
            public boolean finishInstant() {
                if (instant) {
                    instant = false;
                    note("instant");
                    return true;
                }
                return false;
            }

            @Override
            public Optional<Instant> nextEnd() {
                return due ? Optional.empty() : Optional.of(VirtualTime.START.plusSeconds(2));
            }
        });
        time.execute(() -> note("round"));
        at(2, "timer");
        time.runUntilIdle();
        assertThat(log).containsExactly("0 round", "0 settles", "0 round after", "0 instant", "2 due", "2 timer");
    }

    @Test
    void nothingIsExecutedAfterTheEnd() {
        at(1, "timer");
        time.execute(() -> note("action"));
        time.close();
        time.execute(() -> note("late"));
        time.runUntilIdle();
        assertThat(log).isEmpty();
    }

    @Test
    void roundsWithoutEndAreFound() {
        time.execute(this::again);
        assertThatThrownBy(time::settle).hasMessageContaining("rounds");
    }

    @Test
    void aTimeThatNeverComesToRestIsFound() {
        time.execute(this::tick);
        assertThatThrownBy(time::runUntilIdle).hasMessageContaining("moves");
    }

    private void tick() {
        time.schedule(time.now().plusSeconds(1), this::tick);
    }

    private void again() {
        time.execute(this::again);
    }
}
