package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.rule.ArtifactPlaces;
import dev.tiphys.core.lint.rule.LeafRules;
import dev.tiphys.core.lint.rule.MetricRules;
import dev.tiphys.core.lint.rule.OutputRules;
import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.rule.TemplateRules;
import dev.tiphys.core.lint.rule.VariableRules;
import dev.tiphys.core.lint.scope.Globals;
import dev.tiphys.core.lint.scope.Placeholders;
import dev.tiphys.core.lint.scope.Scope;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.CallText;
import dev.tiphys.core.lint.text.LeafText;
import dev.tiphys.core.lint.text.OutputText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.Origin;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Severity;
import dev.tiphys.model.TemplateType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way from call to call. Argo looks at a template once, where it is called first, with what it is given there;
 * inline templates share one name, so that it looks at the first of them only. What it leaves out is looked at here, too,
 * but what is wrong there only earns a warning.
 */
final class Walk {
    private record Place(Origin origin, DataPath path) {}

    private record Skipped(TemplateNode template, TemplateBase base, Supplies supplies, Trail trail) {}

    private final Resolver resolver;
    private final Report report;
    private final Globals globals;
    private final Placeholders placeholders;
    private final ExpressionFolding folding = new ExpressionFolding();
    private final boolean anyWorkflowParameter;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<String, Map<String, Node>> seen = new HashMap<>();
    private final Set<TemplateNode> declared = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<TemplateNode> ambiguous = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<Place> skippedPlaces = new HashSet<>();
    private Severity severity = Severity.ERROR;

    Walk(Resolver resolver, Report report, Globals globals, Placeholders placeholders, boolean anyWorkflowParameter) {
        this.resolver = resolver;
        this.report = report;
        this.globals = globals;
        this.placeholders = placeholders;
        this.anyWorkflowParameter = anyWorkflowParameter;
    }

    /** Follows a call and all calls below it. */
    Resolution follow(Node call, TemplateBase base, Supplies supplies, Trail trail) {
        Resolution resolution = enter(call, base, supplies, trail);
        drain();
        return resolution;
    }

    private void drain() {
        while (!frames.isEmpty()) {
            Frame top = frames.peek();
            if (!top.advance()) {
                frames.pop();
            }
        }
    }

    /** Looks at what Argo left out. */
    void followSkipped() {
        severity = Severity.WARNING;
        for (int i = 0; i < skipped.size(); i++) {
            Skipped one = skipped.get(i);
            body(one.template, one.base, one.supplies, one.trail);
            drain();
        }
    }

    /** Starts on a call; what it runs is looked at before the frame that asked goes on. */
    Resolution enter(Node call, TemplateBase base, Supplies supplies, Trail trail) {
        Resolution resolution = resolver.resolve(call, base, sink(trail));
        TemplateNode template = resolution.template();
        if (template == null) {
            return resolution;
        }
        boolean leaves = resolution.base().object().root().origin() != call.origin();
        Trail inside = leaves ? trail.via(call.get("templateRef", "template")) : trail;
        call(template, resolution.base(), supplies, inside);
        return resolution;
    }

    private void call(TemplateNode template, TemplateBase base, Supplies supplies, Trail trail) {
        Sink sink = sink(trail);
        if (declared.add(template) && !TemplateRules.declaration(template, sink)) {
            ambiguous.add(template);
        }
        if (ambiguous.contains(template)) {
            return;
        }
        supplied(template, supplies, sink);
        String timeout = template.node().text("timeout");
        String pendingTimeout = template.node().text("pendingTimeout");
        if (Tags.maybe(timeout) || Tags.maybe(pendingTimeout)) {
            CallValues values = new CallValues(template, supplies, globals, placeholders, folding);
            timeout = values.text("timeout", timeout);
            pendingTimeout = values.text("pendingTimeout", pendingTimeout);
        }
        TemplateRules.call(template, timeout, pendingTimeout, sink);
        Node first = seen.computeIfAbsent(base.scope(), scope -> new HashMap<>())
                .putIfAbsent(template.name(), template.node());
        if (first == null) {
            body(template, base, supplies, trail);
        } else if (!first.samePlace(template.node())) {
            skip(new Skipped(template, base, supplies, trail));
        }
    }

    private void skip(Skipped one) {
        Node node = one.template.node();
        if (skippedPlaces.add(new Place(node.origin(), node.path()))) {
            skipped.add(one);
        }
    }

    /** Every input must have a value, from the call or from the template itself. */
    private static void supplied(TemplateNode template, Supplies supplies, Sink sink) {
        if (supplies.areUnknown()) {
            return;
        }
        for (Node parameter : template.inputParameters()) {
            Node source = supplies.parameter(parameter.text("name")).orElse(parameter);
            boolean valued = source.has("value") || (source == parameter && parameter.has("default"));
            if (!valued && !source.get("valueFrom").has("configMapKeyRef")) {
                notSupplied(template, supplies, parameter, true, sink);
            }
        }
        for (Node artifact : template.inputArtifacts()) {
            if (!artifact.flag("optional")
                    && !ArtifactPlaces.hasLocationOrKey(artifact)
                    && supplies.artifact(artifact.text("name")).isEmpty()) {
                notSupplied(template, supplies, artifact, false, sink);
            }
        }
    }

    private static void notSupplied(
            TemplateNode template, Supplies supplies, Node input, boolean parameter, Sink sink) {
        String name = input.text("name");
        if (!supplies.excuse(parameter, name)) {
            String list = parameter ? "parameters" : "artifacts";
            sink.error(
                    LintCode.INPUT_NOT_SUPPLIED,
                    supplies.at(),
                    CallText.notSupplied(template.name(), list, name),
                    Advice.nearest(name, () -> supplies.names(parameter)));
        }
    }

    private void body(TemplateNode template, TemplateBase base, Supplies supplies, Trail trail) {
        Scope scope = scope(template);
        boolean asWritten = isGoodAsWritten(template, supplies, scope);
        TemplateNode filled =
                asWritten ? template : new CallValues(template, supplies, globals, placeholders, folding).filled();
        TemplateType type = filled.filledType();
        if (type == TemplateType.STEPS) {
            frames.push(new StepsFrame(this, filled, base, scope, trail));
        } else if (type == TemplateType.DAG) {
            frames.push(new DagFrame(this, filled, base, scope, trail));
        } else {
            Sink sink = sink(trail);
            if (!asWritten) {
                VariableRules.check(filled.node(), scope, LeafText.variables(filled.name()), sink);
            }
            LeafRules.check(filled, base, sink);
            finish(filled, scope, trail);
        }
    }

    /** Whether all tags of a leaf are known and none stands where its value matters: then no value has to be put in. */
    private boolean isGoodAsWritten(TemplateNode template, Supplies supplies, Scope scope) {
        Node node = template.node();
        return supplies.areUnknown()
                && template.isLeaf()
                && !globals.haveOddValues()
                && !node.has("resource")
                && !Tags.maybe(node.text("activeDeadlineSeconds"))
                && VariableRules.passes(node, scope);
    }

    /** What is looked at last, whatever the type. */
    void finish(TemplateNode filled, Scope scope, Trail trail) {
        Sink sink = sink(trail);
        OutputRules.names(filled, sink);
        VariableRules.check(filled.node().get("outputs"), scope, OutputText.variables(filled.name()), sink);
        OutputRules.check(filled, sink);
        MetricRules.check(filled, sink);
    }

    private Scope scope(TemplateNode template) {
        Scope scope = Scope.of(template, globals, anyWorkflowParameter);
        CallValues.localNames(template).forEach(scope::add);
        return scope;
    }

    /** Whether a template was looked at already, under its own name. */
    boolean hasSeen(TemplateBase base, Node template) {
        Node first = seen.getOrDefault(base.scope(), Map.of()).get(template.text("name"));
        return first != null && first.samePlace(template);
    }

    Sink sink(Trail trail) {
        return report.sink(trail, severity);
    }
}
