package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.ArgumentRules;
import dev.tiphys.core.lint.rule.CronRules;
import dev.tiphys.core.lint.rule.NameRules;
import dev.tiphys.core.lint.rule.PodResourceRules;
import dev.tiphys.core.lint.rule.ReferenceRules;
import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.rule.SpecRules;
import dev.tiphys.core.lint.scope.Globals;
import dev.tiphys.core.lint.scope.Placeholders;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.SpecText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.engine.TemplateReferencing;
import dev.tiphys.manifest.Severity;
import dev.tiphys.model.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at one object: its spec, its arguments, and all templates that it calls or holds, in Argo's order. */
public final class ObjectWalk {
    private final LintObject object;
    private final Node spec;
    private final Library library;
    private final boolean submit;
    private final boolean isTemplate;
    private final Report report;
    private final Placeholders placeholders = new Placeholders();
    private final Globals globals = new Globals(placeholders);
    private final Trail trail;
    private final Sink sink;
    private @Nullable TemplateBase referred;

    private ObjectWalk(LintObject object, Library library, boolean submit) {
        this.object = object;
        this.spec = object.spec();
        this.library = library;
        this.submit = submit;
        this.isTemplate = object.kind() == Kind.WORKFLOW_TEMPLATE || object.kind() == Kind.CLUSTER_WORKFLOW_TEMPLATE;
        this.report = new Report(object.root());
        this.trail = object.kind() == Kind.CRON_WORKFLOW ? Trail.START.then(SpecText.IN_CRON) : Trail.START;
        this.sink = report.sink(trail, Severity.ERROR);
    }

    /**
     * All that is wrong with an object, what Argo would name first at the front.
     *
     * @param submit whether all arguments must have values, as when a workflow is submitted
     * @param referencing whether workflows must refer to a template
     */
    public static List<Mistake> mistakes(
            LintObject object, Library library, boolean submit, TemplateReferencing referencing) {
        ObjectWalk walk = new ObjectWalk(object, library, submit);
        if (referencing.isRequired() && (object.kind() == Kind.WORKFLOW || object.kind() == Kind.CRON_WORKFLOW)) {
            ReferenceRules.check(walk.spec, walk.sink);
        }
        walk.object();
        return walk.report.mistakes();
    }

    private void object() {
        Sink outside = report.sink(Trail.START, Severity.ERROR);
        switch (object.kind()) {
            case WORKFLOW -> SpecRules.name(object.root(), "workflow", SpecRules.NAME_LIMIT, outside);
            case WORKFLOW_TEMPLATE -> SpecRules.name(object.root(), "workflow template", SpecRules.NAME_LIMIT, outside);
            case CLUSTER_WORKFLOW_TEMPLATE ->
                SpecRules.name(object.root(), "cluster workflow template", SpecRules.NAME_LIMIT, outside);
            case CRON_WORKFLOW -> {
                SpecRules.name(object.root(), "cron workflow", SpecRules.CRON_NAME_LIMIT, outside);
                CronRules.check(object.root().get("spec"), outside);
            }
            case CONFIG_MAP -> {
                return;
            }
        }
        workflow();
    }

    private void workflow() {
        if (!findReferred()) {
            return;
        }
        NameRules.fields(spec.get("templates").items(), sink.prefixed("spec.templates"));
        SpecRules.executorPlugins(spec.get("executorPlugins"), sink);
        List<Node> parameters = merged("parameters");
        List<Node> artifacts = merged("artifacts");
        ArgumentRules.ofWorkflow(parameters, artifacts, valuesOptional(), sink);
        addGlobals(parameters);
        Walk walk = new Walk(new Resolver(library, stored()), report, globals, placeholders, isTemplate);
        TemplateBase base = TemplateBase.local(object);
        entrypoint(walk, base, parameters, artifacts);
        onExit(walk, base);
        SpecRules.hooks(spec.get("hooks"), "hooks", sink);
        SpecRules.podGc(spec.get("podGC"), sink);
        PodResourceRules.check(spec.get("podResources"), "spec.podResources", sink);
        for (Node template : holder().get("templates").items()) {
            String name = template.text("name");
            if (walk.hasSeen(referred == null ? base : referred, template)) {
                continue;
            }
            Node call = call(referred == null ? template : spec.get("workflowTemplateRef", "name"), name);
            if (!name.isEmpty()) {
                walk.follow(call, base, Supplies.unknown(call), trail.then(SpecText.template(name)));
            }
        }
        walk.followSkipped();
    }

    private boolean valuesOptional() {
        return isTemplate || (object.kind() == Kind.WORKFLOW && !submit);
    }

    private Node stored() {
        Node root = object.root();
        return (object.kind() == Kind.WORKFLOW ? root : root.with(null)).get("status", "storedTemplates");
    }

    private boolean findReferred() {
        Node reference = spec.get("workflowTemplateRef");
        if (!reference.exists()) {
            return true;
        }
        if (spec.get("templates").size() > 0) {
            sink.error(LintCode.TEMPLATES_BESIDE_REFERENCE, spec.get("templates"), SpecText.TEMPLATES_BESIDE_REFERENCE);
        }
        boolean cluster = reference.flag("clusterScope");
        Optional<TemplateBase> found = library.find(cluster, reference.text("name"));
        if (found.isEmpty()) {
            sink.error(
                    LintCode.WORKFLOW_TEMPLATE_NOT_FOUND,
                    reference.get("name"),
                    SpecText.workflowTemplateNotFound(cluster, reference.text("name")),
                    ObjectAdvice.of(library, cluster, reference.text("name")));
            return false;
        }
        referred = found.get();
        return true;
    }

    /** The spec whose templates count. */
    private Node holder() {
        TemplateBase other = referred;
        return other == null ? spec : other.object().spec();
    }

    /** The workflow's own arguments, then those that only the object has that it refers to. */
    private List<Node> merged(String list) {
        List<Node> own = spec.get("arguments", list).items();
        TemplateBase other = referred;
        if (other == null) {
            return own;
        }
        Map<String, Node> byName = new LinkedHashMap<>();
        own.forEach(argument -> byName.putIfAbsent(argument.text("name"), argument));
        for (Node argument : other.object().spec().get("arguments", list).items()) {
            byName.putIfAbsent(argument.text("name"), argument);
        }
        return new ArrayList<>(byName.values());
    }

    private void addGlobals(List<Node> parameters) {
        if (!parameters.isEmpty()) {
            globals.add("workflow.parameters");
            globals.add("workflow.parameters.json");
        }
        for (Node parameter : parameters) {
            String name = "workflow.parameters." + parameter.text("name");
            if (parameter.has("value")) {
                globals.put(name, parameter.text("value"));
            } else {
                globals.add(name);
            }
        }
        metadata("annotations", List.of("annotations"));
        metadata("labels", List.of("labels", "labelsFrom"));
        if (spec.has("priority")) {
            globals.put("workflow.priority", spec.text("priority"));
        }
        globals.add("workflow.status");
    }

    private void metadata(String kind, List<String> sources) {
        List<Node> maps = new ArrayList<>();
        if (object.kind() == Kind.CRON_WORKFLOW) {
            Node given = object.root().get("spec", "workflowMetadata");
            maps.add(given.get(kind));
            String own = kind.equals("labels")
                    ? "workflows.argoproj.io/cron-workflow"
                    : "workflows.argoproj.io/scheduled-time";
            globals.add("workflow." + kind + "." + own);
        } else {
            maps.add(object.root().get("metadata", kind));
        }
        sources.forEach(source -> maps.add(spec.get("workflowMetadata", source)));
        if (referred != null) {
            sources.forEach(source -> maps.add(holder().get("workflowMetadata", source)));
        }
        for (Node map : maps) {
            map.keys().forEach(key -> globals.add("workflow." + kind + "." + key));
        }
        globals.add("workflow." + kind);
        globals.add("workflow." + kind + ".json");
    }

    private void entrypoint(Walk walk, TemplateBase base, List<Node> parameters, List<Node> artifacts) {
        boolean own = !spec.text("entrypoint").isEmpty();
        String name = own ? spec.text("entrypoint") : referred != null ? holder().text("entrypoint") : "";
        if (name.isEmpty()) {
            if (!isTemplate) {
                sink.error(LintCode.ENTRYPOINT_MISSING, spec, SpecText.ENTRYPOINT_MISSING);
            }
            return;
        }
        if (isTemplate && !own) {
            return;
        }
        Node at = own ? spec.get("entrypoint") : spec.get("workflowTemplateRef");
        Supplies supplies =
                isTemplate ? Supplies.unknown(at) : Supplies.of(at, parameters, artifacts, !valuesOptional());
        walk.follow(call(at, name), base, supplies, trail);
    }

    private void onExit(Walk walk, TemplateBase base) {
        boolean own = !spec.text("onExit").isEmpty();
        String name = own ? spec.text("onExit") : referred != null ? holder().text("onExit") : "";
        if (name.isEmpty()) {
            return;
        }
        globals.add("workflow.failures");
        if (exportsNamedByVariable(spec) || (referred != null && exportsNamedByVariable(holder()))) {
            globals.allowAnyOutputArtifact();
        }
        Node at = own ? spec.get("onExit") : spec.get("workflowTemplateRef");
        Supplies supplies = Supplies.of(
                at,
                spec.get("arguments", "parameters").items(),
                spec.get("arguments", "artifacts").items(),
                !valuesOptional());
        walk.follow(call(at, name), base, supplies, trail);
    }

    private static boolean exportsNamedByVariable(Node spec) {
        return spec.get("templates").items().stream()
                .flatMap(template -> template.get("outputs", "artifacts").items().stream())
                .anyMatch(artifact -> Tags.isReference(artifact.text("globalName")));
    }

    /** A call, as a step would write it, of a template of this object or of the one that it refers to. */
    private Node call(Node at, String template) {
        if (referred == null) {
            return at.pinned(Map.of("template", template));
        }
        Node reference = spec.get("workflowTemplateRef");
        Object found = Map.of(
                "name", reference.text("name"), "template", template, "clusterScope", reference.flag("clusterScope"));
        return at.pinned(Map.of("templateRef", found));
    }
}
