package dev.tiphys.core.lint.scope;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.model.TemplateType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What others can name of a step or task: {@code id}, {@code outputs.result} and so on. Grows by what is added. */
public final class NodeNames {
    private static final List<String> OF_ALL = List.of("id", "startedAt", "finishedAt", "hostNodeName");

    private boolean added;
    private final Set<String> names = new LinkedHashSet<>(0);
    private @Nullable TemplateNode template;

    void add(@Nullable TemplateNode called, boolean aggregated) {
        added = true;
        if (called == null) {
            return;
        }
        template = called;
        if (aggregated) {
            names.add("outputs.parameters");
            if (called.type() == TemplateType.SCRIPT || called.type() == TemplateType.CONTAINER_SET) {
                names.add("outputs.result");
                names.add("exitCode");
            }
        }
    }

    /** Its status can be named. */
    public void addStatus() {
        names.add("status");
    }

    /** Whether there is such a name. */
    boolean has(String name) {
        return names.contains(name) || (added && OF_ALL.contains(name)) || (template != null && given(template, name));
    }

    private static boolean given(TemplateNode template, String name) {
        return switch (name) {
            case "ip" -> template.node().flag("daemon");
            case "outputs.result", "exitCode" -> template.hasResult();
            default ->
                declared(template.outputParameters(), "outputs.parameters.", name)
                        || declared(template.outputArtifacts(), "outputs.artifacts.", name);
        };
    }

    private static boolean declared(List<Node> outputs, String prefix, String name) {
        if (!name.startsWith(prefix)) {
            return false;
        }
        String wanted = name.substring(prefix.length());
        for (Node output : outputs) {
            if (output.text("name").equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    Set<String> all() {
        Set<String> found = new LinkedHashSet<>(added ? OF_ALL : List.of());
        found.addAll(names);
        TemplateNode called = template;
        if (called != null) {
            if (called.hasResult()) {
                found.add("outputs.result");
                found.add("exitCode");
            }
            if (called.node().flag("daemon")) {
                found.add("ip");
            }
            called.outputParameters().forEach(p -> found.add("outputs.parameters." + p.text("name")));
            called.outputArtifacts().forEach(a -> found.add("outputs.artifacts." + a.text("name")));
        }
        return found;
    }
}
