package dev.tiphys.core.golang;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A {@code []byte}. Immutable. */
public final class GoBytes implements GoTyped {
    private final byte[] bytes;

    private GoBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static GoBytes of(byte[] bytes) {
        return new GoBytes(bytes.clone());
    }

    public int size() {
        return bytes.length;
    }

    /** The element at an index as Go sees it, a {@code uint8}. */
    public GoInt get(int index) {
        return GoInt.uint8(bytes[index]);
    }

    public GoBytes slice(int from, int to) {
        return new GoBytes(Arrays.copyOfRange(bytes, from, to));
    }

    /** A copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public GoType goType() {
        return GoType.BYTES;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Arrays.toString(bytes);
    }
}
