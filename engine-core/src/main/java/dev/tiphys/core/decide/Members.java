package dev.tiphys.core.decide;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map for expressions whose members are made when they are asked for. */
final class Members extends AbstractMap<String, @Nullable Object> {
    private final Supplier<? extends Set<String>> names;
    private final Function<String, @Nullable Object> member;

    Members(Supplier<? extends Set<String>> names, Function<String, @Nullable Object> member) {
        this.names = names;
        this.member = member;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name ? member.apply(name) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name
                && (member.apply(name) != null || names.get().contains(name));
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String name : names.get()) {
            all.put(name, member.apply(name));
        }
        return all.entrySet();
    }
}
