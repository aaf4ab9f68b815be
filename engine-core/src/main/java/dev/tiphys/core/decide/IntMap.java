package dev.tiphys.core.decide;

import org.jspecify.annotations.Nullable;

/** A small map from node indexes, without boxes. */
final class IntMap<V> {
    private int[] keys = new int[8];
    private @Nullable Object[] values = new Object[8];
    private int size;

    private static int hash(int key) {
        int mixed = key * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }

    @SuppressWarnings("unchecked") // only V is ever put in
    @Nullable
    V get(int key) {
        if (size == 0) {
            return null;
        }
        int mask = keys.length - 1;
        for (int at = hash(key) & mask; values[at] != null; at = at + 1 & mask) {
            if (keys[at] == key) {
                return (V) values[at];
            }
        }
        return null;
    }

    void put(int key, V value) {
        if ((size + 1) * 2 > keys.length) {
            grow();
        }
        int mask = keys.length - 1;
        int at = hash(key) & mask;
        while (values[at] != null) {
            if (keys[at] == key) {
                values[at] = value;
                return;
            }
            at = at + 1 & mask;
        }
        keys[at] = key;
        values[at] = value;
        size++;
    }

    @SuppressWarnings("unchecked") // only V is ever put in
    private void grow() {
        int[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new Object[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                put(oldKeys[i], (V) oldValues[i]);
            }
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        keys = new int[8];
        values = new Object[8];
        size = 0;
    }
}
