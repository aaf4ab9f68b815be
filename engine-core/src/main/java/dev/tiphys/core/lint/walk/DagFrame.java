package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.rule.ArgumentRules;
import dev.tiphys.core.lint.rule.Dependencies;
import dev.tiphys.core.lint.rule.NameRules;
import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.rule.VariableRules;
import dev.tiphys.core.lint.scope.Scope;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.FlowText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A DAG template: first the templates of all tasks, each behind what it waits for, then what the tasks give them. */
final class DagFrame implements Frame {
    private final Walk walk;
    private final TemplateNode template;
    private final TemplateBase base;
    private final Scope scope;
    private final Trail trail;
    private final Sink sink;
    private final TaskGraph graph;
    private final boolean usesDepends;
    private final List<Node> tasks = new ArrayList<>();
    private final Map<String, Resolution> resolutions = new HashMap<>();
    private boolean saidDependsTwice;
    private int resolved;
    private int given;
    private @Nullable Resolution called;

    DagFrame(Walk walk, TemplateNode template, TemplateBase base, Scope scope, Trail trail) {
        this.walk = walk;
        this.template = template;
        this.base = base;
        this.scope = scope;
        this.trail = trail;
        this.sink = walk.sink(trail);
        List<Node> declared = template.node().get("dag", "tasks").items();
        this.graph = new TaskGraph(declared);
        this.usesDepends =
                declared.stream().anyMatch(task -> !task.text("depends").isEmpty());
        CompositeRules.noDeadline(template, sink);
        if (declared.isEmpty()) {
            sink.error(LintCode.DAG_EMPTY, template.node().get("dag"), FlowText.dagEmpty(template.name()));
        }
        order();
        NameRules.fields(declared, duplicatesAside(sink).prefixed(FlowText.tasks(template.name())));
    }

    /** Equal names are already said. */
    private static Sink duplicatesAside(Sink sink) {
        return (code, at, message, advice) -> {
            if (code != LintCode.NAME_DUPLICATE) {
                sink.error(code, at, message, advice);
            }
        };
    }

    private void order() {
        for (Node task : graph.duplicates()) {
            dagOrder(LintCode.NAME_DUPLICATE, task.get("name"), FlowText.duplicateTask(task.text("name")), Advice.NONE);
        }
        boolean known = true;
        for (String name : graph.names()) {
            for (String dependency : graph.dependencies(name).keySet()) {
                if (!graph.has(dependency)) {
                    known = false;
                    Node at = dependencyNode(graph.task(name), dependency);
                    dagOrder(
                            LintCode.DAG_DEPENDENCY,
                            at,
                            FlowText.unknownDependency(dependency),
                            Advice.nearest(dependency, graph::names));
                }
            }
        }
        List<String> order = graph.order();
        order.forEach(name -> tasks.add(graph.task(name)));
        if (order.size() < graph.names().size()) {
            Set<String> stuck = new LinkedHashSet<>(graph.names());
            order.forEach(stuck::remove);
            stuck.forEach(name -> tasks.add(graph.task(name)));
            List<String> cycle = graph.cycle(stuck);
            dagOrder(
                    LintCode.DAG_CYCLE,
                    dependencyNode(graph.task(cycle.get(0)), cycle.get(1)),
                    FlowText.cycle(),
                    Advice.of("these tasks wait for one another: " + String.join(" -> ", cycle)));
        }
        if (!known) {
            scope.poison("tasks.");
        }
    }

    private void dagOrder(LintCode code, Node at, String why, Advice advice) {
        sink.error(code, at, FlowText.dagOrder(template.name(), why), advice);
    }

    private static Node dependencyNode(Node task, String dependency) {
        for (Node node : task.get("dependencies").items()) {
            if (node.text().equals(dependency)) {
                return node;
            }
        }
        return task.get(task.has("depends") ? "depends" : "dependencies");
    }

    @Override
    public boolean advance() {
        Resolution resolution = called;
        if (resolution != null) {
            called = null;
            afterResolving(tasks.get(resolved++), resolution);
            return true;
        }
        while (resolved < tasks.size()) {
            Node task = tasks.get(resolved);
            if (!task.text("name").isEmpty()) {
                beforeResolving(task);
                called = walk.enter(task, base, Supplies.unknown(task), trail.call(() -> path(task)));
                return true;
            }
            resolved++;
        }
        if (given == 0) {
            targets();
        }
        while (given < tasks.size()) {
            Node task = tasks.get(given++);
            if (!task.text("name").isEmpty()) {
                give(task);
                return true;
            }
        }
        walk.finish(template, scope, trail);
        return false;
    }

    private String path(Node task) {
        return FlowText.task(template.name(), task.text("name"));
    }

    private void beforeResolving(Node task) {
        String name = task.text("name");
        Node dependencies = task.get("dependencies");
        boolean listed = dependencies.size() > 0;
        if ((usesDepends || listed) && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
            sink.error(LintCode.NAME_INVALID, task.get("name"), FlowText.taskNameDigit(template.name(), name));
        }
        if (usesDepends && listed && !saidDependsTwice) {
            saidDependsTwice = true;
            sink.error(LintCode.DAG_DEPENDENCY, dependencies, FlowText.dependsTwice(template.name()));
        }
        if (usesDepends && task.has("continueOn")) {
            sink.error(
                    LintCode.DAG_DEPENDENCY, task.get("continueOn"), FlowText.continueOnWithDepends(template.name()));
        }
    }

    private void afterResolving(Node task, Resolution resolution) {
        String name = task.text("name");
        resolutions.put(name, resolution);
        scope.addOutputs("tasks." + name, resolution.template(), CompositeRules.aggregates(task));
        if (resolution.failed()) {
            scope.poison("tasks." + name + ".");
        }
        for (Map.Entry<String, String> wrong : Dependencies.unknownResults(task.text("depends"))) {
            sink.error(
                    LintCode.DAG_DEPENDENCY,
                    task.get("depends"),
                    path(task) + " " + FlowText.taskResult(wrong.getValue(), wrong.getKey()),
                    Advice.nearest(wrong.getValue(), () -> Dependencies.RESULTS));
        }
        graph.dependencies(name).forEach((dependency, kind) -> {
            if (kind == Dependencies.Kind.ITEMS && graph.has(dependency) && !isLoop(graph.task(dependency))) {
                sink.error(
                        LintCode.DAG_DEPENDENCY,
                        task.get("depends"),
                        FlowText.itemsDependency(template.name(), dependency));
            }
        });
    }

    private static boolean isLoop(Node task) {
        return CompositeRules.aggregates(task) || task.has("withSequence");
    }

    private void targets() {
        Node target = template.node().get("dag", "target");
        if (target.text().isEmpty()) {
            return;
        }
        VariableRules.check(target, scope, FlowText.targetVariables(template.name()), sink);
        for (String name : target.text().split(" ", -1)) {
            if (!Tags.isReference(name) && !graph.has(name)) {
                sink.error(
                        LintCode.DAG_TARGET,
                        target,
                        FlowText.targetUnknown(template.name(), name),
                        Advice.nearest(name, graph::names));
            }
        }
    }

    private void give(Node task) {
        String name = task.text("name");
        Resolution resolution = resolutions.getOrDefault(name, new Resolution(null, base, true));
        if (task.has("hooks")) {
            scope.node("tasks." + name).addStatus();
        }
        Scope inner = CompositeRules.withInlineInputs(scope.inner(), task);
        inner.addRule(tag -> isStatusOfAncestor(tag, name));
        LoopRules.check(task, inner, () -> path(task), sink);
        VariableRules.check(task, inner, () -> path(task) + " ", sink);
        Node arguments = task.get("arguments");
        ArgumentRules.ofCall(arguments, () -> path(task), sink);
        arguments.get("parameters").items().forEach(p -> dependency(task, p, p.get("value"), "parameter"));
        arguments.get("artifacts").items().forEach(a -> dependency(task, a, a.get("from"), "artifact"));
        if (resolution.template() != null) {
            walk.enter(task, base, Supplies.of(arguments), trail.call(() -> path(task)));
        }
    }

    private boolean isStatusOfAncestor(String tag, String task) {
        return tag.startsWith("tasks.")
                && tag.endsWith(".status")
                && tag.length() > "tasks..status".length()
                && graph.isAncestor(tag.substring("tasks.".length(), tag.length() - ".status".length()), task);
    }

    /** Whoever uses what another task gives has to wait for it. */
    private void dependency(Node task, Node argument, Node value, String what) {
        String text = value.text();
        if (!text.startsWith("{{tasks.")) {
            return;
        }
        String[] parts = text.split("\\.", -1);
        if (!graph.isAncestor(parts[1], task.text("name"))) {
            sink.error(
                    LintCode.DAG_DEPENDENCY,
                    value,
                    path(task) + " " + FlowText.dependencyMissing(parts[1], what, argument.text("name")),
                    Advice.of("add " + parts[1] + " to what " + task.text("name") + " depends on"));
        }
    }
}
