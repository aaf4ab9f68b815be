package dev.tiphys.core.expr;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The numbers of a range, which take no memory. */
final class RangeList extends AbstractList<Long> implements RandomAccess {
    private final long from;
    private final int size;

    RangeList(long from, int size) {
        this.from = from;
        this.size = size;
    }

    @Override
    public Long get(int index) {
        return from + Objects.checkIndex(index, size);
    }

    @Override
    public int size() {
        return size;
    }
}
