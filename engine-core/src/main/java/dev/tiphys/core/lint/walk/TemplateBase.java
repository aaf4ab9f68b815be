package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.rule.LeafRules.DefaultImages;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The object in which template names are looked up. */
public final class TemplateBase implements DefaultImages {
    private final LintObject object;
    private final String scope;
    private final boolean usesDefaults;
    private @Nullable Map<String, TemplateNode> templates;

    private TemplateBase(LintObject object, String scope, boolean usesDefaults) {
        this.object = object;
        this.scope = scope;
        this.usesDefaults = usesDefaults;
    }

    /** An object that is looked at itself. */
    public static TemplateBase local(LintObject object) {
        return new TemplateBase(object, "local/", true);
    }

    /** An object that others refer to. */
    public static TemplateBase referred(LintObject object, boolean cluster) {
        String scope = (cluster ? "cluster/" : "namespaced/") + object.name();
        return new TemplateBase(object, scope, !cluster);
    }

    /** The object. */
    public LintObject object() {
        return object;
    }

    /** What tells equal template names of different objects apart. */
    String scope() {
        return scope;
    }

    /** The template of that name; the first one where there are several. */
    Optional<TemplateNode> template(String name) {
        return Optional.ofNullable(templates().get(name));
    }

    /** All names, in order. */
    Set<String> names() {
        return templates().keySet();
    }

    private Map<String, TemplateNode> templates() {
        Map<String, TemplateNode> found = templates;
        if (found == null) {
            found = new LinkedHashMap<>();
            for (Node template : object.spec().get("templates").items()) {
                found.putIfAbsent(template.text("name"), TemplateNode.of(template));
            }
            templates = found;
        }
        return found;
    }

    @Override
    public boolean has(String part) {
        return usesDefaults
                && !object.spec().get("templateDefaults", part).text("image").isEmpty();
    }
}
