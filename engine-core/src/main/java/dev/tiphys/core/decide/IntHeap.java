package dev.tiphys.core.decide;

import java.util.Arrays;

/** Positions in ascending order. May hold one twice; {@link #poll} gives equal ones once. */
final class IntHeap {
    private int[] heap = new int[8];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int peek() {
        return heap[0];
    }

    void add(int value) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (heap[parent] <= value) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = value;
    }

    int poll() {
        int result = heap[0];
        do {
            removeFirst();
        } while (size > 0 && heap[0] == result);
        return result;
    }

    private void removeFirst() {
        int last = heap[--size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
    }
}
