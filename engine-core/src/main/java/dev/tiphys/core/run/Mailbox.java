package dev.tiphys.core.run;

import dev.tiphys.core.decide.TaskEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What tasks of a run reported and no round has seen. Anybody puts in, one thread at a time takes out. */
final class Mailbox {
    private final AtomicReference<@Nullable Letter> newest = new AtomicReference<>();

    /** @param ended the execution that this event ends, or null */
    void put(TaskEvent event, @Nullable Execution ended) {
        Letter letter = new Letter(event, ended);
        Letter before = newest.get();
        while (true) {
            letter.next = before;
            Letter witness = newest.compareAndExchange(before, letter);
            if (witness == before) {
                return;
            }
            before = witness;
        }
    }

    boolean isEmpty() {
        return newest.get() == null;
    }

    /** Takes out all there is, in the order in which it was put in. */
    void drainTo(List<TaskEvent> events, Executions executions) {
        Letter letter = reversed(newest.getAndSet(null));
        while (letter != null) {
            events.add(letter.event);
            if (letter.ended != null) {
                executions.remove(letter.ended.number());
                letter.ended.noLongerCancelled();
            }
            letter = letter.next;
        }
    }

    private static @Nullable Letter reversed(@Nullable Letter letter) {
        Letter previous = null;
        Letter current = letter;
        while (current != null) {
            Letter next = current.next;
            current.next = previous;
            previous = current;
            current = next;
        }
        return previous;
    }

    private static final class Letter {
        final TaskEvent event;
        final @Nullable Execution ended;

        @Nullable
        Letter next;

        Letter(TaskEvent event, @Nullable Execution ended) {
            this.event = event;
            this.ended = ended;
        }
    }
}
