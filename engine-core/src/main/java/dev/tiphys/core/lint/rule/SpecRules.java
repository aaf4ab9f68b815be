package dev.tiphys.core.lint.rule;

import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.SpecText;
import dev.tiphys.core.lint.tree.Node;
import java.util.Set;

/** What a spec says beside its templates and arguments. */
public final class SpecRules {
    /** The longest name of most objects, in bytes. */
    public static final int NAME_LIMIT = 63;
    /** The longest name of a CronWorkflow, in bytes: its workflows get a time behind it. */
    public static final int CRON_NAME_LIMIT = 52;

    private static final Set<String> STRATEGIES =
            Set.of("", "OnPodCompletion", "OnPodSuccess", "OnWorkflowCompletion", "OnWorkflowSuccess");

    private SpecRules() {}

    /** Checks the length of an object's name; {@code kind} as messages say it. */
    public static void name(Node root, String kind, int limit, Sink sink) {
        Node name = root.get("metadata", "name");
        int length = GoStrings.byteLength(name.text());
        if (length > limit) {
            sink.error(LintCode.NAME_TOO_LONG, name, SpecText.nameTooLong(kind, name.text(), limit, length));
        }
    }

    /** Checks that hooks other than the exit hook say when they run; {@code base} is the path in messages. */
    public static void hooks(Node hooks, String base, Sink sink) {
        for (String name : hooks.keys()) {
            if (!name.equals("exit") && hooks.get(name).text("expression").isEmpty()) {
                sink.error(
                        LintCode.HOOK_EXPRESSION_MISSING, hooks.get(name), SpecText.hookExpressionMissing(base, name));
            }
        }
    }

    /** Checks when and which pods are collected. */
    public static void podGc(Node podGc, Sink sink) {
        String strategy = podGc.text("strategy");
        if (!STRATEGIES.contains(strategy)) {
            sink.error(LintCode.POD_GC, podGc.get("strategy"), SpecText.podGcStrategy(strategy));
        }
        LabelSelectors.check(
                podGc.get("labelSelector"), (at, why) -> sink.error(LintCode.POD_GC, at, SpecText.podGcSelector(why)));
    }

    /** Checks plugins that a workflow brings. */
    public static void executorPlugins(Node plugins, Sink sink) {
        for (Node plugin : plugins.items()) {
            Node container = plugin.get("spec", "sidecar", "container");
            Node resources = container.get("resources");
            require(!plugin.get("metadata").text("name").isEmpty(), plugin, "executor plugin metadata name is", sink);
            require(container.get("ports").size() > 0, container, "at least one port is", sink);
            require(resources.has("requests"), container, "resources requests are", sink);
            require(resources.has("limits"), container, "resources limits are", sink);
            require(container.has("securityContext"), container, "security context is", sink);
        }
    }

    private static void require(boolean there, Node at, String what, Sink sink) {
        if (!there) {
            sink.error(LintCode.EXECUTOR_PLUGIN, at, SpecText.executorPlugin(what + " mandatory"));
        }
    }
}
