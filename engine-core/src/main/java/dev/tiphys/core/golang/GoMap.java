package dev.tiphys.core.golang;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map whose type is not {@code map[string]interface {}}, such as {@code map[interface {}]interface {}}. Keys are Go
 * values; an int key and a float key of the same number are two keys, as in Go.
 */
public final class GoMap extends AbstractMap<@Nullable Object, @Nullable Object> implements GoTyped {
    private final GoType type;
    private final Map<@Nullable Object, @Nullable Object> entries;

    private GoMap(GoType type, Map<@Nullable Object, @Nullable Object> entries) {
        this.type = type;
        this.entries = entries;
    }

    /** A map of that type with a copy of the entries, in their order. */
    public static GoMap of(GoType type, Map<?, ? extends @Nullable Object> entries) {
        return new GoMap(type, new LinkedHashMap<>(entries));
    }

    @Override
    public GoType goType() {
        return type;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    @Override
    public Set<Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return entries.entrySet();
    }
}
