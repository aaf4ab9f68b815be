package dev.tiphys.core.run;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.graph.RunSnapshot;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One subscriber to the states of a run. Takes the newest state whenever there is demand; ends after the last one. */
final class SnapshotSubscription extends Watcher implements Flow.Subscription {
    private final EngineRun run;
    private final Flow.Subscriber<? super RunSnapshot> subscriber;
    private final Consumer<SnapshotSubscription> whenOver;
    private final AtomicLong demand = new AtomicLong();
    private volatile boolean over;
    private volatile boolean misused;
    private @Nullable RunSnapshot last;

    SnapshotSubscription(
            EngineTime time,
            EngineRun run,
            Flow.Subscriber<? super RunSnapshot> subscriber,
            Consumer<SnapshotSubscription> whenOver) {
        super(time);
        this.run = run;
        this.subscriber = subscriber;
        this.whenOver = whenOver;
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            misused = true;
        } else {
            demand.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
        }
        changed();
    }

    @Override
    public void cancel() {
        over = true;
        whenOver.accept(this);
    }

    @Override
    void tell() {
        if (over) {
            return;
        }
        try {
            if (misused) {
                cancel();
                subscriber.onError(new IllegalArgumentException("the demand must be positive (Flow rule 3.9)"));
                return;
            }
            RunSnapshot now = run.snapshot();
            if (now != last && demand.get() > 0) {
                demand.decrementAndGet();
                last = now;
                subscriber.onNext(now);
            }
            if (now == last && now.finished() && !over) {
                cancel();
                subscriber.onComplete();
            }
        } catch (Throwable thrown) {
            cancel();
            Log.warn("a subscriber failed, run " + run.id(), thrown);
        }
    }
}
