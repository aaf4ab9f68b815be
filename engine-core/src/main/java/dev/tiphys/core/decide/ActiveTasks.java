package dev.tiphys.core.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks that executors work on. An execution number is a place in a table and how often it was used. */
final class ActiveTasks {
    private @Nullable TaskExecution[] places = new TaskExecution[16];
    private int[] uses = new int[16];
    private int[] free = new int[16];
    private int freeCount;
    private int limit;
    private int size;

    int size() {
        return size;
    }

    long add(TaskExecution task) {
        int place = freeCount > 0 ? free[--freeCount] : limit++;
        if (place == places.length) {
            places = java.util.Arrays.copyOf(places, place * 2);
            uses = java.util.Arrays.copyOf(uses, place * 2);
        }
        places[place] = task;
        size++;
        return (long) uses[place] << 32 | place;
    }

    /** The task; null if it has ended or the number was never given. */
    @Nullable
    TaskExecution find(long execution) {
        int place = (int) execution;
        if (place < 0 || place >= limit || uses[place] != (int) (execution >>> 32)) {
            return null;
        }
        return places[place];
    }

    void replace(long execution, TaskExecution task) {
        places[(int) execution] = task;
    }

    void remove(long execution) {
        if (find(execution) == null) {
            return;
        }
        int place = (int) execution;
        places[place] = null;
        uses[place]++;
        if (freeCount == free.length) {
            free = java.util.Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = place;
        size--;
    }

    List<TaskExecution> all() {
        List<TaskExecution> all = new ArrayList<>(size);
        for (int i = 0; i < limit; i++) {
            TaskExecution task = places[i];
            if (task != null) {
                all.add(task);
            }
        }
        return all;
    }
}
