package dev.tiphys.core.decide;

/** Positions in ascending order, as {@link IntHeap}; those that come one after the other, as most do, are only a range. */
final class Positions {
    private final IntHeap others = new IntHeap();
    private int start;
    private int end;

    boolean isEmpty() {
        return start == end && others.isEmpty();
    }

    int peek() {
        if (start == end) {
            return others.peek();
        }
        return others.isEmpty() ? start : Math.min(start, others.peek());
    }

    void add(int position) {
        if (start == end) {
            start = position;
            end = position + 1;
        } else if (position == end) {
            end++;
        } else {
            others.add(position);
        }
    }

    int poll() {
        int first = peek();
        if (start < end && start == first) {
            start++;
        }
        if (!others.isEmpty() && others.peek() == first) {
            others.poll();
        }
        return first;
    }
}
