package dev.tiphys.core.state;

import java.util.function.IntPredicate;

/**
 * From the hash of a name to the node: open addressing over node indexes. Grows, never shrinks; an array that readers
 * of a snapshot hold stays valid, since what is added later lies beyond their size.
 */
final class NodeIndex {
    private volatile int[] slots = new int[16];
    private int used;

    int[] slots() {
        return slots;
    }

    /** Has what another index has. */
    void takeOver(NodeIndex other) {
        slots = other.slots.clone();
        used = other.used;
    }

    /** Adds a node under a hash. */
    void add(int hash, int node, java.util.function.IntUnaryOperator hashOf) {
        if ((used + 1) * 2 > slots.length) {
            int[] bigger = new int[slots.length * 2];
            for (int slot : slots) {
                if (slot != 0) {
                    put(bigger, hashOf.applyAsInt(slot - 1), slot);
                }
            }
            slots = bigger;
        }
        put(slots, hash, node + 1);
        used++;
    }

    private static void put(int[] slots, int hash, int value) {
        int mask = slots.length - 1;
        int at = spread(hash) & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = value;
    }

    /** The first node under that hash that fits; -1 if none does. */
    static int find(int[] slots, int hash, IntPredicate fits) {
        int mask = slots.length - 1;
        for (int at = spread(hash) & mask; slots[at] != 0; at = (at + 1) & mask) {
            int node = slots[at] - 1;
            if (fits.test(node)) {
                return node;
            }
        }
        return -1;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }
}
