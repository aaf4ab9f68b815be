package dev.tiphys.core.decide;

import dev.tiphys.core.template.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hooks and handlers of a step or task see: all that its siblings see, and itself. */
record OwnScope(Run run, Scope outer, String kind, String name, int node, Scope item)
        implements Scope, ArtifactSource.Artifacts {
    private NodeResult own() {
        return new NodeResult(run, node, null, null);
    }

    private @Nullable String rest(String variable) {
        String prefix = kind + "." + name + ".";
        return variable.startsWith(prefix) ? variable.substring(prefix.length()) : null;
    }

    @Override
    public @Nullable Object lookup(String variable) {
        String rest = rest(variable);
        if (rest != null) {
            Object value = rest.equals("status") ? run.node(node).phase().text() : own().lookup(rest);
            if (value != null) {
                return value;
            }
        }
        Object value = item.lookup(variable);
        return value == null ? outer.lookup(variable) : value;
    }

    @Override
    @SuppressWarnings("unchecked") // roots that are maps have text keys
    public @Nullable Object root(String variable) {
        Object value = item.root(variable);
        if (value != null) {
            return value;
        }
        value = outer.root(variable);
        if (!variable.equals(kind)) {
            return value;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            all.putAll((Map<String, @Nullable Object>) map);
        }
        Map<String, @Nullable Object> mine = own().tree();
        mine.put("status", run.node(node).phase().text());
        all.put(name, mine);
        String displayName = Names.display(run, node);
        if (!displayName.equals(name)) {
            all.put(displayName, Map.of("status", run.node(node).phase().text()));
        }
        return all;
    }

    @Override
    public @Nullable Object artifact(String variable) {
        String rest = rest(variable);
        if (rest != null && rest.startsWith("outputs.artifacts.")) {
            Object own = own().artifact(rest.substring("outputs.artifacts.".length()));
            if (own != null) {
                return own;
            }
        }
        return outer instanceof ArtifactSource.Artifacts artifacts ? artifacts.artifact(variable) : null;
    }

    @Override
    public Map<String, ? extends Object> functions() {
        return outer.functions();
    }
}
