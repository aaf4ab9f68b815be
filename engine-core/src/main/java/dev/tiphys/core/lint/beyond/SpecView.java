package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.core.lint.walk.Library;
import dev.tiphys.core.lint.walk.LintObject;
import dev.tiphys.core.lint.walk.Resolution;
import dev.tiphys.core.lint.walk.Resolver;
import dev.tiphys.core.lint.walk.TemplateBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One object as rules want to see it: its templates and who calls whom. */
final class SpecView {
    private final LintObject object;
    private final Node spec;
    private final TemplateBase base;
    private final Resolver resolver;
    private final List<Unit> units = new ArrayList<>();
    private final List<Call> entries = new ArrayList<>();
    private @Nullable List<Node> tagged;

    SpecView(LintObject object, Library library) {
        this.object = object;
        this.spec = object.spec();
        this.base = TemplateBase.local(object);
        this.resolver = new Resolver(library, spec.with(null));
        spec.get("templates").items().forEach(template -> addUnit(TemplateNode.of(template), false));
        addEntry(spec.get("entrypoint"));
        addEntry(spec.get("onExit"));
        addHooks(spec.get("hooks"), spec.get("arguments"), entries);
    }

    LintObject object() {
        return object;
    }

    Node spec() {
        return spec;
    }

    TemplateBase base() {
        return base;
    }

    /** All templates, inline ones behind those that hold them. */
    List<Unit> units() {
        return units;
    }

    /** What the workflow itself runs. */
    List<Call> entries() {
        return entries;
    }

    /** All texts with tags, found once. */
    List<Node> tagged() {
        List<Node> found = tagged;
        if (found == null) {
            List<Node> all = new ArrayList<>();
            Tags.texts(spec, all::add);
            found = all;
            tagged = all;
        }
        return found;
    }

    /** Whether the spec comes from another object. */
    boolean isReferring() {
        return spec.has("workflowTemplateRef");
    }

    /** Resolves a call, and says what is wrong with it. */
    Optional<TemplateNode> resolve(Node call, Sink sink) {
        return Optional.ofNullable(resolver.resolve(call, base, sink).template());
    }

    /** Where a call written in an object leads, with nothing said about what is wrong. */
    Resolution resolution(Node call, TemplateBase from) {
        return resolver.resolve(call, from, (code, at, message, advice) -> {});
    }

    private void addEntry(Node name) {
        if (!name.text().isEmpty() && !isReferring()) {
            entries.add(call(Call.Kind.STEP, named(name), spec.get("arguments")));
        }
    }

    private void addUnit(TemplateNode template, boolean inLoop) {
        List<Call> calls = new ArrayList<>();
        units.add(new Unit(template, calls, inLoop));
        for (Node group : template.node().get("steps").items()) {
            group.items().forEach(step -> addActivity(Call.Kind.STEP, step, inLoop, calls));
        }
        template.node().get("dag", "tasks").items().forEach(task -> addActivity(Call.Kind.TASK, task, inLoop, calls));
    }

    private void addActivity(Call.Kind kind, Node activity, boolean inLoop, List<Call> calls) {
        Call call = call(kind, activity, activity.get("arguments"));
        calls.add(call);
        Node onExit = activity.get("onExit");
        if (!onExit.text().isEmpty()) {
            calls.add(call(Call.Kind.HOOK, named(onExit), activity.get("arguments")));
        }
        addHooks(activity.get("hooks"), activity.get("arguments"), calls);
        if (activity.has("inline")) {
            addUnit(TemplateNode.of(activity.get("inline")), inLoop || call.isLoop());
        }
    }

    private void addHooks(Node hooks, Node inherited, List<Call> calls) {
        for (String name : hooks.keys()) {
            Node hook = hooks.get(name);
            boolean own = hook.get("arguments", "parameters").size() > 0
                    || hook.get("arguments", "artifacts").size() > 0;
            calls.add(call(Call.Kind.HOOK, hook, own ? hook.get("arguments") : inherited));
        }
    }

    private static Node named(Node name) {
        return name.pinned(Map.of("template", name.text()));
    }

    private Call call(Call.Kind kind, Node node, Node arguments) {
        if (Tags.maybe(node.text("template"))) {
            return new Call(kind, node, arguments, Optional.empty(), false);
        }
        Optional<TemplateNode> callee = resolve(node, (code, at, message, advice) -> {});
        boolean local = callee.isPresent() && callee.get().node().origin() == node.origin();
        return new Call(kind, node, arguments, callee, local);
    }
}
