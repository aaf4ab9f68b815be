package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.engine.EngineTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SystemTimeTest {
    private final SystemTime time = new SystemTime(3);

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void nothing_is_executed_before_it_is_due() throws Exception {
        Instant due = time.now().plusMillis(20);
        CompletableFuture<Instant> ran = new CompletableFuture<>();
        time.schedule(due, () -> ran.complete(time.now()));
        assertThat(ran.get(30, TimeUnit.SECONDS)).isAfterOrEqualTo(due);
    }

    @Test
    void what_is_overdue_is_executed_soon() throws Exception {
        CompletableFuture<String> ran = new CompletableFuture<>();
        time.schedule(Instant.MIN, () -> ran.complete(Thread.currentThread().getName()));
        assertThat(ran.get(30, TimeUnit.SECONDS)).startsWith("tiphys-engine-");
    }

    @Test
    void the_far_future_does_not_overflow() {
        AtomicBoolean ran = new AtomicBoolean();
        EngineTime.Timer timer = time.schedule(Instant.MAX, () -> ran.set(true));
        timer.cancel();
        assertThat(ran).isFalse();
    }

    @Test
    void what_is_cancelled_is_not_executed() throws Exception {
        AtomicBoolean ran = new AtomicBoolean();
        Instant due = time.now().plusMillis(20);
        time.schedule(due, () -> ran.set(true)).cancel();
        CountDownLatch later = new CountDownLatch(1);
        time.schedule(due.plusMillis(5), later::countDown);
        assertThat(later.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).isFalse();
    }

    @Test
    void await_ends_with_the_future_or_with_the_time() throws Exception {
        CompletableFuture<String> future = new CompletableFuture<>();
        assertThat(time.await(future, Duration.ofMillis(1))).isFalse();
        time.execute(() -> future.complete("done"));
        assertThat(time.await(future, EngineTime.FOREVER)).isTrue();
        assertThat(time.await(CompletableFuture.failedFuture(new IllegalStateException()), EngineTime.FOREVER))
                .isTrue();
    }

    @Test
    void after_close_everything_is_ignored() {
        AtomicBoolean ran = new AtomicBoolean();
        time.close();
        time.execute(() -> ran.set(true));
        time.schedule(Instant.EPOCH, () -> ran.set(true)).cancel();
        time.repeat(Duration.ofMillis(1), () -> ran.set(true));
        assertThat(ran).isFalse();
    }
}
