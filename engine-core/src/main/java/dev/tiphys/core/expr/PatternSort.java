package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Pattern-defeating quicksort with the pivots, thresholds and pseudo-random numbers of Go's sort package, so that equal
 * elements end up where Go leaves them.
 */
final class PatternSort {
    private static final int SHORT = 12;
    private static final int NINTHER = 50;

    private final @Nullable Object[] items;
    private final @Nullable Object[] keys;
    private final boolean descending;
    private final Budget budget;

    // Of the pivot chosen last.
    private int pivot;
    private int swaps;

    PatternSort(@Nullable Object[] items, @Nullable Object[] keys, boolean descending, Budget budget) {
        this.items = items;
        this.keys = keys;
        this.descending = descending;
        this.budget = budget;
    }

    @Nullable
    Object[] items() {
        return items;
    }

    void run() {
        if (keys.length > 1) {
            sort(0, keys.length, 32 - Integer.numberOfLeadingZeros(keys.length));
        }
    }

    private boolean less(int i, int j) {
        budget.step(1);
        return descending ? Compare.less(keys[j], keys[i]) : Compare.less(keys[i], keys[j]);
    }

    private void swap(int i, int j) {
        Object key = keys[i];
        keys[i] = keys[j];
        keys[j] = key;
        Object item = items[i];
        items[i] = items[j];
        items[j] = item;
    }

    private void sort(int start, int stop, int badPivotsLeft) {
        int from = start;
        int to = stop;
        int left = badPivotsLeft;
        boolean balanced = true;
        boolean partitioned = true;
        while (true) {
            int length = to - from;
            if (length <= SHORT) {
                insertionSort(from, to);
                return;
            }
            if (left == 0) {
                heapSort(from, to);
                return;
            }
            if (!balanced) {
                scatter(from, to);
                left--;
            }
            choosePivot(from, to);
            boolean increasing = swaps == 0;
            if (swaps == SHORT) {
                reverse(from, to);
                pivot = to - 1 - (pivot - from);
                increasing = true;
            }
            if (balanced && partitioned && increasing && nearlySorted(from, to)) {
                return;
            }
            if (from > 0 && !less(from - 1, pivot)) {
                from = splitEqual(from, to);
                continue;
            }
            partitioned = false;
            int middle = split(from, to);
            if (middle < 0) {
                middle = ~middle;
                partitioned = true;
            }
            boolean leftIsShorter = middle - from < to - middle;
            balanced = Math.min(middle - from, to - middle) >= length / 8;
            if (leftIsShorter) {
                sort(from, middle, left);
                from = middle + 1;
            } else {
                sort(middle + 1, to, left);
                to = middle;
            }
        }
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && less(j, j - 1); j--) {
                swap(j, j - 1);
            }
        }
    }

    private void heapSort(int from, int to) {
        int size = to - from;
        for (int i = (size - 1) / 2; i >= 0; i--) {
            sink(i, size, from);
        }
        for (int i = size - 1; i >= 0; i--) {
            swap(from, from + i);
            sink(0, i, from);
        }
    }

    private void sink(int start, int size, int first) {
        int root = start;
        while (2 * root + 1 < size) {
            int child = 2 * root + 1;
            if (child + 1 < size && less(first + child, first + child + 1)) {
                child++;
            }
            if (!less(first + root, first + child)) {
                return;
            }
            swap(first + root, first + child);
            root = child;
        }
    }

    /** Partitions around the pivot; gives its new place, as complement when nothing had to move. */
    private int split(int from, int to) {
        swap(from, pivot);
        int i = from + 1;
        int j = to - 1;
        boolean moved = false;
        while (true) {
            while (i <= j && less(i, from)) {
                i++;
            }
            while (i <= j && !less(j, from)) {
                j--;
            }
            if (i > j) {
                swap(j, from);
                return moved ? j : ~j;
            }
            swap(i++, j--);
            moved = true;
        }
    }

    /** Gathers what equals the pivot at the front; gives where the rest begins. */
    private int splitEqual(int from, int to) {
        swap(from, pivot);
        int i = from + 1;
        int j = to - 1;
        while (true) {
            while (i <= j && !less(from, i)) {
                i++;
            }
            while (i <= j && less(from, j)) {
                j--;
            }
            if (i > j) {
                return i;
            }
            swap(i++, j--);
        }
    }

    // Repairs a few neighbours in a long range; true when it is sorted then.
    private boolean nearlySorted(int from, int to) {
        int i = from + 1;
        for (int repair = 0; repair < 5; repair++) {
            while (i < to && !less(i, i - 1)) {
                i++;
            }
            if (i == to) {
                return true;
            }
            if (to - from < NINTHER) {
                return false;
            }
            swap(i, i - 1);
            if (i - from >= 2) {
                for (int j = i - 1; j >= 1 && less(j, j - 1); j--) {
                    swap(j, j - 1);
                }
            }
            if (to - i >= 2) {
                for (int j = i + 1; j < to && less(j, j - 1); j++) {
                    swap(j, j - 1);
                }
            }
        }
        return false;
    }

    private void scatter(int from, int to) {
        int length = to - from;
        long random = length;
        long mask = (1L << (32 - Integer.numberOfLeadingZeros(length))) - 1;
        int middle = from + length / 4 * 2;
        for (int i = middle - 1; i <= middle + 1; i++) {
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            int other = (int) (random & mask);
            swap(i, from + (other >= length ? other - length : other));
        }
    }

    private void choosePivot(int from, int to) {
        int length = to - from;
        swaps = 0;
        int i = from + length / 4;
        int j = from + length / 4 * 2;
        int k = from + length / 4 * 3;
        if (length >= NINTHER) {
            i = median(i - 1, i, i + 1);
            j = median(j - 1, j, j + 1);
            k = median(k - 1, k, k + 1);
        }
        pivot = median(i, j, k);
    }

    private int median(int first, int second, int third) {
        int a = first;
        int b = second;
        int c = third;
        if (less(b, a)) {
            swaps++;
            int t = a;
            a = b;
            b = t;
        }
        if (less(c, b)) {
            swaps++;
            b = c;
        }
        if (less(b, a)) {
            swaps++;
            b = a;
        }
        return b;
    }

    private void reverse(int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            swap(i, j);
        }
    }
}
