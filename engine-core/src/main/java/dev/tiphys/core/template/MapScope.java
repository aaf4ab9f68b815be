package dev.tiphys.core.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables held in a map by their dotted names. Groups are built when asked for: meant for small maps. */
record MapScope(Map<String, ? extends @Nullable Object> variables) implements Scope {
    @Override
    public @Nullable Object lookup(String name) {
        Object value = variables.get(name);
        return value == null && variables.containsKey(name) ? ABSENT : value;
    }

    @Override
    public @Nullable Object root(String name) {
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        String prefix = name + ".";
        variables.forEach((path, value) -> {
            if (path.startsWith(prefix)) {
                put(group, path.substring(prefix.length()), value);
            }
        });
        return group.isEmpty() ? lookup(name) : group;
    }

    // Where a name and a longer one meet, the shorter one goes.
    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> group, String path, @Nullable Object value) {
        Map<String, @Nullable Object> at = group;
        int start = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            String key = path.substring(start, dot);
            if (!(at.get(key) instanceof Group)) {
                at.put(key, new Group());
            }
            at = (Group) java.util.Objects.requireNonNull(at.get(key));
            start = dot + 1;
        }
        if (!(at.get(path.substring(start)) instanceof Group)) {
            at.put(path.substring(start), value);
        }
    }

    /** A map made of dotted names, unlike one that is a value. */
    private static final class Group extends LinkedHashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>();
        for (String name : variables.keySet()) {
            int dot = name.indexOf('.');
            roots.add(dot < 0 ? name : name.substring(0, dot));
        }
        return roots;
    }

    @Override
    public boolean hasPlaceholders() {
        return Placeholders.isIn(variables);
    }
}
