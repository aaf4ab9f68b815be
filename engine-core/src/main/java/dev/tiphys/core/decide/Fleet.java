package dev.tiphys.core.decide;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Calls side by side, each with a position; in a round those that were touched are visited in the order of their
 * positions, together with those that wait to start, until a limit stops the latter. What nothing has happened to
 * costs nothing.
 */
final class Fleet {
    /** Looks after the call at a position. */
    interface Handler {
        Visit visit(int position);

        /** Whether the rest of the round is to be left out. */
        boolean stopped();

        /** Whether all calls are to be looked at, and not only those that were touched. */
        boolean everything();
    }

    private final IntHeap touched = new IntHeap();
    private final Positions waiting = new Positions();
    private final Positions undecided = new Positions();
    private int[] again = new int[4];
    private int againCount;
    private @Nullable Call[] calls = new Call[4];
    private int current = -1;

    @Nullable
    Call call(int position) {
        return position < calls.length ? calls[position] : null;
    }

    void put(int position, @Nullable Call call) {
        if (position >= calls.length) {
            calls = Arrays.copyOf(calls, Math.max(position + 1, calls.length * 2));
        }
        calls[position] = call;
    }

    /** One that may start when its turn comes. */
    void await(int position) {
        waiting.add(position);
    }

    /** One about which something is to be decided at once, whatever the limits are: whether it runs at all. */
    void decide(int position) {
        undecided.add(position);
    }

    /** Takes in one that may start or is to be decided about, or one whose node exists already: that goes on whatever the limits are. */
    void enter(int position, boolean exists, boolean decides) {
        if (exists) {
            touch(position);
        } else if (decides) {
            decide(position);
        } else {
            await(position);
        }
    }

    /** One that has to be looked at: in this round if its turn is still to come, else in the next. */
    void touch(int position) {
        if (position > current) {
            touched.add(position);
        } else {
            postpone(position);
        }
    }

    private void postpone(int position) {
        if (againCount == again.length) {
            again = Arrays.copyOf(again, againCount * 2);
        }
        again[againCount++] = position;
    }

    boolean hasWaiting() {
        return !waiting.isEmpty() || !undecided.isEmpty();
    }

    /** Whether a later round has something to do even if nothing else happens. */
    boolean isBusy() {
        return againCount > 0 || !touched.isEmpty() || hasWaiting();
    }

    /** Nothing that waits will start any more. Returns how many there were. */
    int abandonWaiting() {
        int count = 0;
        while (!waiting.isEmpty()) {
            waiting.poll();
            count++;
        }
        while (!undecided.isEmpty()) {
            undecided.poll();
            count++;
        }
        return count;
    }

    /** No call is looked at again: those whose nodes have ended give up what they hold. */
    void giveUp() {
        for (Call call : calls) {
            if (call != null) {
                call.giveUpIfEnded();
            }
        }
    }

    void round(Handler handler) {
        round(handler, false);
    }

    /** A round in which nothing starts. */
    void goOn(Handler handler) {
        round(handler, true);
    }

    private void round(Handler handler, boolean onlyStarted) {
        for (int i = 0; i < againCount; i++) {
            touched.add(again[i]);
        }
        againCount = 0;
        if (handler.everything()) {
            touchAll();
        }
        boolean limited = onlyStarted;
        while (!handler.stopped()) {
            int undecidedFirst = onlyStarted ? Integer.MAX_VALUE : first(undecided);
            int next = Math.min(first(touched), undecidedFirst);
            boolean starts = !limited && first(waiting) < next;
            if (starts) {
                next = waiting.peek();
            }
            if (next == Integer.MAX_VALUE) {
                break;
            }
            current = next;
            if (starts) {
                limited = start(handler);
            } else if (undecidedFirst <= first(touched)) {
                limited |= look(handler);
            } else if (handler.visit(touched.poll()) == Visit.LIMIT) {
                postpone(current);
            }
        }
        current = -1;
    }

    private void touchAll() {
        for (int i = 0; i < calls.length; i++) {
            Call call = calls[i];
            if (call != null && call.node() >= 0) {
                touched.add(i);
            }
        }
    }

    private static int first(IntHeap heap) {
        return heap.isEmpty() ? Integer.MAX_VALUE : heap.peek();
    }

    private static int first(Positions positions) {
        return positions.isEmpty() ? Integer.MAX_VALUE : positions.peek();
    }

    /** Returns whether a limit keeps it, and so all that wait, from starting. */
    private boolean start(Handler handler) {
        if (handler.visit(current) == Visit.LIMIT) {
            return true;
        }
        if (!waiting.isEmpty()) {
            waiting.poll();
        }
        return false;
    }

    private boolean look(Handler handler) {
        undecided.poll();
        if (handler.visit(current) != Visit.LIMIT) {
            return false;
        }
        waiting.add(current);
        return true;
    }
}
