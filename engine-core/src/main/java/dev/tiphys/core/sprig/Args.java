package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, read by the types of the function's signature; nil stands for a type's zero value. */
record Args(List<? extends @Nullable Object> values, Budget budget) {
    int count() {
        return values.size();
    }

    @Nullable
    Object any(int index) {
        return values.get(index);
    }

    String text(int index) {
        Object value = values.get(index);
        return value == null ? "" : (String) value;
    }

    /** A text's bytes. */
    byte[] bytes(int index) {
        return GoStrings.encode(text(index));
    }

    long integer(int index) {
        Object value = values.get(index);
        return value == null ? 0 : (Long) value;
    }

    double real(int index) {
        Object value = values.get(index);
        return value == null ? 0 : (Double) value;
    }

    boolean truth(int index) {
        return Boolean.TRUE.equals(values.get(index));
    }

    /** A map that bodies only read; a nil map is empty. */
    @SuppressWarnings("unchecked") // the signature has been checked
    Map<String, @Nullable Object> map(int index) {
        Object value = values.get(index);
        return value == null ? Collections.emptyMap() : (Map<String, @Nullable Object>) value;
    }

    /** A {@code []interface {}}; null when it is nil. */
    @SuppressWarnings("unchecked") // the signature has been checked
    @Nullable
    List<@Nullable Object> list(int index) {
        return (List<@Nullable Object>) values.get(index);
    }

    /** The arguments from an index on. */
    List<? extends @Nullable Object> from(int index) {
        return values.subList(index, values.size());
    }

    /**
     * The elements of a slice or array.
     *
     * @param failure what the function says of another value, before the name of its kind
     */
    List<? extends @Nullable Object> elements(int index, String failure) {
        Object value = values.get(index);
        if (value == null) {
            throw new GoException("runtime error: invalid memory address or nil pointer dereference");
        }
        List<? extends @Nullable Object> elements = Values.elements(value);
        if (elements == null) {
            throw new GoException(failure + Values.kind(value));
        }
        budget.step(1 + elements.size());
        return elements;
    }

    /** For functions that swallow errors: a budget that has run out is none of those. */
    void rethrowIfExhausted(GoException failure) {
        if (budget.isExhausted()) {
            throw failure;
        }
    }
}
