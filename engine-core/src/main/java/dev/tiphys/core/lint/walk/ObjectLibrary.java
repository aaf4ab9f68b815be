package dev.tiphys.core.lint.walk;

import dev.tiphys.model.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects by name; the first one of a name counts. A library may have a second one, which it asks where it has none. */
public final class ObjectLibrary implements Library {
    private final @Nullable Library next;
    private final Map<String, TemplateBase> templates = new LinkedHashMap<>();
    private final Map<String, TemplateBase> clusterTemplates = new LinkedHashMap<>();

    /** An empty library; {@code next} is asked for what it does not have. */
    public ObjectLibrary(@Nullable Library next) {
        this.next = next;
    }

    /** Adds an object, if others can refer to it. */
    public void add(LintObject object) {
        if (object.kind() == Kind.WORKFLOW_TEMPLATE) {
            templates.putIfAbsent(object.name(), TemplateBase.referred(object, false));
        } else if (object.kind() == Kind.CLUSTER_WORKFLOW_TEMPLATE) {
            clusterTemplates.putIfAbsent(object.name(), TemplateBase.referred(object, true));
        }
    }

    @Override
    public Optional<TemplateBase> find(boolean cluster, String name) {
        TemplateBase found = (cluster ? clusterTemplates : templates).get(name);
        if (found != null || next == null) {
            return Optional.ofNullable(found);
        }
        return next.find(cluster, name);
    }

    @Override
    public Set<String> names(boolean cluster) {
        Set<String> names = new LinkedHashSet<>((cluster ? clusterTemplates : templates).keySet());
        if (next != null) {
            names.addAll(next.names(cluster));
        }
        return names;
    }
}
