package dev.tiphys.core.decide;

import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hooks and handlers of a step or task see: all that its siblings see, and itself. */
record OwnScope(Run run, Scope outer, String kind, String name, int node, Scope item, int group, boolean knowsResults)
        implements Scope, ArtifactSource.Artifacts {
    OwnScope(Run run, Scope outer, String kind, String name, int node, Scope item, int group) {
        this(run, outer, kind, name, node, item, group, true);
    }

    /** The same without the results of the node: all that the condition of a hook sees, before the end and after it. */
    OwnScope withoutResults() {
        return new OwnScope(run, outer, kind, name, node, item, group, false);
    }

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
                if (!rest.equals("status") && !rest.startsWith("outputs.parameters.")) {
                    run.depart(Departure.OWN_RESULTS);
                }
                return value;
            }
        }
        Object value = item.lookup(variable);
        if (value == null) {
            value = sibling(variable);
        }
        return value == null ? ofOthers(variable) : value;
    }

    /** For the hook of a node without outputs Argo resolves only what all see. */
    private @Nullable Object ofOthers(String variable) {
        Object value = outer.lookup(variable);
        if (value != null
                && variable.startsWith(kind + ".")
                && run.node(node).outputs == null
                && !run.node(node).fulfilled()) {
            run.depart(Departure.OWN_RESULTS);
        }
        return value;
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
        String displayName = Names.display(run, node);
        Map<String, @Nullable Object> mine = new Own(knowsResults ? own().tree() : Map.of(), displayName.equals(name));
        mine.put("status", run.node(node).phase().text());
        all.put(name, mine);
        if (!displayName.equals(name)) {
            all.put(displayName, Map.of("status", run.node(node).phase().text()));
        }
        return all;
    }

    /** What an expression sees of its own node: of that, Argo knows the status, and of a loop's item not even that. */
    private final class Own extends LinkedHashMap<String, @Nullable Object> {
        private final boolean knowsStatus;

        Own(Map<String, @Nullable Object> members, boolean knowsStatus) {
            super(members);
            this.knowsStatus = knowsStatus;
        }

        @Override
        public @Nullable Object get(Object key) {
            if (!"status".equals(key) && knowsResults) {
                run.depart(Departure.OWN_RESULTS);
            } else if ("status".equals(key) && !knowsStatus) {
                run.depart(Departure.ITEM_STATUS);
            }
            return super.get(key);
        }
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
    public ScopedExpression expression(String source) {
        return outer.expression(source);
    }

    @Override
    public Map<String, ? extends Object> functions() {
        return outer.functions();
    }
}
