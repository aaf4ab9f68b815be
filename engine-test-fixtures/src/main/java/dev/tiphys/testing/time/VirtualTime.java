package dev.tiphys.testing.time;

import dev.tiphys.engine.EngineTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until somebody waits or moves it, and then jumps from event to event. Everything is executed
 * on the thread that moves it; nothing sleeps. It counts in whole seconds, as Argo does: what is due within a second
 * happens at its end.
 *
 * <p>Within a second, what the {@linkplain World outside world} has due happens first; then rounds follow one another
 * until one changes nothing. A round is all that was given to {@link #execute} before it began; between two rounds the
 * world settles.
 *
 * <p>Actions may be given from any thread; time is moved by one thread at a time.
 */
public final class VirtualTime implements EngineTime, InstantSource {
    /** When virtual time begins: 2026-01-01T00:00:00Z. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final int MOST_ROUNDS = 1_000_000;
    private static final int MOST_MOVES = 200_000;

    private final Object lock = new Object();
    private final List<World> worlds = new ArrayList<>();
    private final PriorityQueue<Due> timers =
            new PriorityQueue<>(Comparator.comparing((Due due) -> due.at).thenComparing(due -> due.number));
    private List<Runnable> round = new ArrayList<>();
    private long timersGiven;
    private volatile Instant now;
    private boolean closed;
    private boolean moving;
    private long movesMade;

    /** A clock that begins at {@link #START}. */
    public VirtualTime() {
        this(START);
    }

    /** A clock that begins at that time. */
    public VirtualTime(Instant start) {
        this.now = start;
    }

    private final class Due implements Timer {
        private final Instant at;
        private final long number;
        private final Runnable action;

        Due(Instant at, long number, Runnable action) {
            this.at = at;
            this.number = number;
            this.action = action;
        }

        @Override
        public void cancel() {
            synchronized (lock) {
                timers.remove(this);
            }
        }
    }

    /** Lets a world happen in this time. */
    public void attach(World world) {
        synchronized (lock) {
            worlds.add(world);
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** How much time has passed since a moment. */
    public Duration since(Instant moment) {
        return Duration.between(moment, now);
    }

    @Override
    public Timer schedule(Instant due, Runnable action) {
        synchronized (lock) {
            Due timer = new Due(due, timersGiven++, action);
            if (!closed) {
                timers.add(timer);
            }
            return timer;
        }
    }

    @Override
    public void execute(Runnable action) {
        synchronized (lock) {
            if (!closed) {
                round.add(action);
            }
        }
    }

    @Override
    public boolean await(Future<?> done, Duration atMost) throws InterruptedException {
        Instant end = atMost.compareTo(Duration.ofDays(365_000)) > 0 ? Instant.MAX : now.plus(atMost);
        move(end, done);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return done.isDone();
    }

    /** Everything that happens in this second, without moving on. */
    public void settle() {
        move(now, null);
    }

    /** Lets so much time pass, with all that happens meanwhile. */
    public void advance(Duration time) {
        Instant end = now.plus(time);
        move(end, null);
        if (now.isBefore(end)) {
            now = end;
        }
    }

    /**
     * Moves on to the next thing that is due, after all of this second.
     *
     * @return whether there was one
     */
    public boolean step() {
        settle();
        Optional<Instant> next = next();
        next.ifPresent(time -> move(time, null));
        return next.isPresent();
    }

    /** Lets everything happen that can happen by itself. */
    public void runUntilIdle() {
        move(Instant.MAX, null);
    }

    private void move(Instant end, @Nullable Future<?> done) {
        if (moving) {
            throw new IllegalStateException("time is moved while it moves: something that it executes waits for it");
        }
        moving = true;
        movesMade++;
        try {
            rounds(done);
            Optional<Instant> next = next();
            int moves = 0;
            while (!isDone(done) && next.isPresent() && !next.get().isAfter(end)) {
                if (++moves > MOST_MOVES) {
                    throw new IllegalStateException("there is always something more to come: " + MOST_MOVES
                            + " moves of the clock, now " + now);
                }
                now = next.get();
                worlds().forEach(World::finishDue);
                rounds(done);
                next = next();
            }
            if (!isDone(done) && end.isBefore(Instant.MAX) && now.isBefore(end)) {
                now = end;
            }
        } finally {
            moving = false;
        }
    }

    private static boolean isDone(@Nullable Future<?> done) {
        return Thread.currentThread().isInterrupted() || (done != null && done.isDone());
    }

    private void rounds(@Nullable Future<?> done) {
        for (int i = 0; i < MOST_ROUNDS; i++) {
            boolean any = oneRound();
            for (World world : worlds()) {
                any |= world.settle();
            }
            if (!any && !instantWork()) {
                return;
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        throw new IllegalStateException(
                "more than " + MOST_ROUNDS + " rounds at " + now + (done == null ? "" : " while waiting"));
    }

    private boolean instantWork() {
        boolean any = false;
        for (World world : worlds()) {
            any |= world.finishInstant();
        }
        synchronized (lock) {
            return any || !round.isEmpty();
        }
    }

    private boolean oneRound() {
        List<Runnable> actions;
        synchronized (lock) {
            actions = round;
            round = new ArrayList<>();
            while (!timers.isEmpty() && !timers.peek().at.isAfter(now)) {
                actions.add(timers.remove().action);
            }
        }
        actions.forEach(Runnable::run);
        return !actions.isEmpty();
    }

    /** When something happens next by itself; empty if nothing does. */
    public Optional<Instant> next() {
        Optional<Instant> next =
                worlds().stream().flatMap(world -> world.nextEnd().stream()).min(Comparator.naturalOrder());
        synchronized (lock) {
            Due timer = timers.peek();
            if (timer != null) {
                Instant second = wholeSecond(timer.at);
                Instant due = second.isAfter(now) ? second : now.plusSeconds(1);
                return Optional.of(next.filter(end -> end.isBefore(due)).orElse(due));
            }
        }
        return next;
    }

    private static Instant wholeSecond(Instant time) {
        return time.getNano() == 0 ? time : Instant.ofEpochSecond(time.getEpochSecond() + 1);
    }

    private List<World> worlds() {
        synchronized (lock) {
            return List.copyOf(worlds);
        }
    }

    /** How often time was moved, or everything of a second was let happen. */
    public long moves() {
        return movesMade;
    }

    /** How many actions wait for their time. */
    public int timers() {
        synchronized (lock) {
            return timers.size();
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            timers.clear();
            round.clear();
        }
    }
}
