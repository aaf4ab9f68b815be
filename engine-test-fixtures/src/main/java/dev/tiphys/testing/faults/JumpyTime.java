package dev.tiphys.testing.faults;

import dev.tiphys.engine.EngineTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Future;

/** A clock that is set to and fro while one looks at it. Timers ring when the clock of their moment says so. */
final class JumpyTime implements EngineTime {
    private static final int JUMPS_OF_A_HUNDRED = 5;

    private final EngineTime time;
    private final long most;
    private final Random dice;
    private Duration offset = Duration.ZERO;

    JumpyTime(EngineTime time, Faults faults) {
        this.time = time;
        this.most = faults.clockJump().toMillis();
        this.dice = faults.dice("clock");
    }

    @Override
    public synchronized Instant now() {
        if (most > 0 && dice.nextInt(100) < JUMPS_OF_A_HUNDRED) {
            offset = Duration.ofMillis((long) ((dice.nextDouble() * 2 - 1) * most));
        }
        return time.now().plus(offset);
    }

    @Override
    public synchronized Timer schedule(Instant due, Runnable action) {
        return time.schedule(due.minus(offset), action);
    }

    @Override
    public void execute(Runnable action) {
        time.execute(action);
    }

    @Override
    public boolean await(Future<?> done, Duration atMost) throws InterruptedException {
        return time.await(done, atMost);
    }

    @Override
    public void close() {
        time.close();
    }
}
