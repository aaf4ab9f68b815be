package dev.tiphys.core.decide;

import dev.tiphys.core.template.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hooks and handlers of a step or task see: all that its siblings see, and itself. */
record OwnScope(Run run, Scope outer, String kind, String name, int node, Scope item, int group)
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
        if (value == null) {
            value = sibling(variable);
        }
        return value == null ? outer.lookup(variable) : value;
    }

    /** The status of a step of the same group that was made before, by the name that is shown. */
    private @Nullable String sibling(String variable) {
        String prefix = kind + ".";
        if (group < 0 || !variable.startsWith(prefix) || !variable.endsWith(".status")) {
            return null;
        }
        String shown = variable.substring(prefix.length(), variable.length() - ".status".length());
        int found = run.nodes.indexOf(run.name(group) + "." + shown);
        return found < 0 || found > node ? null : run.node(found).phase().text();
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
        if (group >= 0) {
            dev.tiphys.core.state.NodeRecord siblings = run.node(group);
            for (int i = 0; i < siblings.childCount() && siblings.child(i) != node; i++) {
                int sibling = siblings.child(i);
                all.putIfAbsent(
                        Names.display(run, sibling),
                        Map.of("status", run.node(sibling).phase().text()));
            }
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
