package dev.tiphys.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of an engine: all that go on, and the newest of those that have ended. */
final class KeptRuns {
    private final int mostEnded;
    private final Duration longestEnded;
    private final Map<String, EngineRun> all = new LinkedHashMap<>();
    private final Map<EngineRun, Instant> ended = new LinkedHashMap<>();
    private boolean closed;

    KeptRuns(int mostEnded, Duration longestEnded) {
        this.mostEnded = mostEnded;
        this.longestEnded = longestEnded;
    }

    synchronized void add(EngineRun run) {
        refuseIfClosed();
        if (all.putIfAbsent(run.id(), run) != null) {
            throw new IllegalStateException("a run has the id " + run.id() + " already");
        }
    }

    synchronized void refuseIfClosed() {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
    }

    /** Nothing is added any more. */
    synchronized void close() {
        closed = true;
    }

    synchronized Optional<EngineRun> get(String id) {
        return Optional.ofNullable(all.get(id));
    }

    synchronized List<EngineRun> all() {
        return List.copyOf(all.values());
    }

    synchronized List<EngineRun> unfinished() {
        return all.values().stream().filter(run -> !ended.containsKey(run)).toList();
    }

    /** A run has ended; gives the runs that are forgotten for it. */
    synchronized List<EngineRun> ended(EngineRun run, Instant now) {
        ended.remove(run);
        // Somebody may have had it go on again in the meantime.
        if (run.owner().hasEnded()) {
            ended.put(run, now);
        }
        return forget(now);
    }

    /** Forgets what has ended too long ago. */
    synchronized List<EngineRun> forget(Instant now) {
        List<EngineRun> forgotten = new ArrayList<>();
        Iterator<Map.Entry<EngineRun, Instant>> oldest = ended.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<EngineRun, Instant> entry = oldest.next();
            boolean tooOld = Duration.between(entry.getValue(), now).compareTo(longestEnded) > 0;
            if (ended.size() <= mostEnded && !tooOld) {
                break;
            }
            oldest.remove();
            all.remove(entry.getKey().id());
            forgotten.add(entry.getKey());
        }
        return forgotten;
    }

    /** A run that had ended goes on. */
    synchronized void reopened(EngineRun run) {
        ended.remove(run);
        all.putIfAbsent(run.id(), run);
    }
}
