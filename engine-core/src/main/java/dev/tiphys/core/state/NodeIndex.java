package dev.tiphys.core.state;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

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

    /**
     * Adds a node under a hash.
     *
     * @param hashOf the hashes of nodes that were added before
     * @return how many nodes with that hash were there
     */
    int add(int hash, int node, IntUnaryOperator hashOf) {
        if ((used + 1) * 2 > slots.length) {
            int[] bigger = new int[slots.length * 2];
            for (int slot : slots) {
                if (slot != 0) {
                    bigger[free(bigger, hashOf.applyAsInt(slot - 1))] = slot;
                }
            }
            slots = bigger;
        }
        int[] table = slots;
        int mask = table.length - 1;
        int same = 0;
        int at = spread(hash) & mask;
        for (; table[at] != 0; at = (at + 1) & mask) {
            same += hashOf.applyAsInt(table[at] - 1) == hash ? 1 : 0;
        }
        table[at] = node + 1;
        used++;
        return same;
    }

    private static int free(int[] slots, int hash) {
        int mask = slots.length - 1;
        int at = spread(hash) & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        return at;
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
