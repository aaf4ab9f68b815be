package dev.tiphys.core.golang;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A slice or array whose type is not {@code []interface {}}, or a nil slice. Nil slices have no elements and print as
 * null in JSON; in every other way they are empty lists.
 */
public final class GoSlice extends AbstractList<@Nullable Object> implements GoTyped, RandomAccess {
    /** The nil {@code []interface {}}. */
    public static final GoSlice NIL_LIST = nil(GoType.LIST);

    private final GoType type;
    private final List<? extends @Nullable Object> items;
    private final boolean nil;

    private GoSlice(GoType type, List<? extends @Nullable Object> items, boolean nil) {
        this.type = type;
        this.items = items;
        this.nil = nil;
    }

    /** A slice or array of that type; the list is not copied and must not change. */
    public static GoSlice of(GoType type, List<? extends @Nullable Object> items) {
        if (!type.kind().isList()) {
            throw new IllegalArgumentException("not a list type: " + type);
        }
        return new GoSlice(type, items, false);
    }

    public static GoSlice ofStrings(List<String> items) {
        return of(GoType.STRINGS, items);
    }

    public static GoSlice ofStrings(String... items) {
        return of(GoType.STRINGS, Arrays.asList(items));
    }

    public static GoSlice nil(GoType type) {
        return new GoSlice(type, List.of(), true);
    }

    /** Whether this is a nil slice. */
    public boolean isNil() {
        return nil;
    }

    @Override
    public GoType goType() {
        return type;
    }

    @Override
    public @Nullable Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    /** Puts other elements in place of these, as Go's sort does; false where the list behind does not change. */
    @SuppressWarnings("unchecked") // only elements of the slice's type
    public boolean overwrite(List<? extends @Nullable Object> others) {
        try {
            for (int i = 0; i < others.size(); i++) {
                ((List<@Nullable Object>) items).set(i, others.get(i));
            }
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    /** A part of the same type. */
    public GoSlice slice(int from, int to) {
        return new GoSlice(
                type.kind() == GoKind.ARRAY ? GoType.slice(type.elem()) : type, items.subList(from, to), nil);
    }
}
