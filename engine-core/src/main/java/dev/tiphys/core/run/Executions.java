package dev.tiphys.core.run;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tasks of a run that have not ended, by number: a hash table with open addressing. One thread at a time. */
final class Executions {
    private @Nullable Execution[] table = new @Nullable Execution[16];
    private int size;

    int size() {
        return size;
    }

    void put(Execution execution) {
        if (size * 2 >= table.length) {
            grow();
        }
        insert(execution);
        size++;
    }

    @Nullable
    Execution get(long number) {
        for (int i = slot(number); ; i = next(i)) {
            Execution found = table[i];
            if (found == null || found.number() == number) {
                return found;
            }
        }
    }

    void remove(long number) {
        int hole = slot(number);
        while (true) {
            Execution found = table[hole];
            if (found == null) {
                return;
            }
            if (found.number() == number) {
                break;
            }
            hole = next(hole);
        }
        size--;
        // What stands behind the hole moves up, unless its own place lies behind the hole.
        for (int i = next(hole); ; i = next(i)) {
            Execution moved = table[i];
            if (moved == null) {
                table[hole] = null;
                return;
            }
            int home = slot(moved.number());
            boolean staysReachable = hole <= i ? (hole < home && home <= i) : (hole < home || home <= i);
            if (!staysReachable) {
                table[hole] = moved;
                hole = i;
            }
        }
    }

    /** Forgets all, and the room that they took. */
    void clear() {
        table = new @Nullable Execution[16];
        size = 0;
    }

    void forEach(Consumer<Execution> action) {
        for (Execution execution : table.clone()) {
            if (execution != null) {
                action.accept(execution);
            }
        }
    }

    private void insert(Execution execution) {
        int i = slot(execution.number());
        while (table[i] != null) {
            i = next(i);
        }
        table[i] = execution;
    }

    private void grow() {
        @Nullable Execution[] old = table;
        table = new @Nullable Execution[old.length * 2];
        for (Execution execution : old) {
            if (execution != null) {
                insert(execution);
            }
        }
    }

    private int slot(long number) {
        return (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & (table.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }
}
