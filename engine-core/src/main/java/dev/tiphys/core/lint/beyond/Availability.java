package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.model.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which variable is there in which place. */
final class Availability {
    private static final Set<String> OF_RETRY = Set.of("exitCode", "status", "duration", "message");
    private static final Set<String> OF_CRON =
            Set.of("name", "namespace", "labels", "annotations", "lastScheduledTime", "failed", "succeeded");
    private static final Set<String> OF_REQUEST = Set.of("method", "url", "body", "headers");
    private static final Set<String> OF_RESPONSE = Set.of("statusCode", "body", "headers");
    /** What follows the time of creation: letters of strftime, and two words. */
    private static final Set<String> OF_TIME = Stream.concat(
                    "BbmAadHIMSYypZzL".chars().mapToObj(Character::toString), Stream.of("s", "RFC3339"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_WORKFLOW = Set.of(
            "name",
            "namespace",
            "mainEntrypoint",
            "serviceAccountName",
            "uid",
            "parameters",
            "annotations",
            "labels",
            "creationTimestamp",
            "duration",
            "status",
            "failures",
            "priority",
            "scheduledTime",
            "outputs");

    /**
     * Why a variable is not there.
     *
     * @param why the reason
     * @param advice what could be meant
     */
    record Missing(String why, Advice advice) {
        Missing(String why) {
            this(why, Advice.NONE);
        }
    }

    private final SpecView view;
    private final NodeReferences nodes;

    Availability(SpecView view) {
        this.view = view;
        this.nodes = new NodeReferences(view);
    }

    /** Why a variable of an expression is not there, given by its parts; empty when it is, or nobody can tell. */
    Optional<Missing> ofExpression(List<String> path, Setting setting) {
        String root = path.get(0);
        return switch (root) {
            case "inputs" -> inputs(path, setting);
            case "steps", "tasks" ->
                isBodyOf(setting, Setting.Kind.CALL, Setting.Kind.OUTPUTS)
                        ? nodes.missing(path, setting)
                        : nodeName(path, setting);
            case "workflow" -> workflow(path, setting);
            case "pod" -> pod(path, setting);
            default -> ofTag(path, setting);
        };
    }

    /** The same for a simple tag, as far as Argo does not look itself. */
    Optional<Missing> ofTag(List<String> path, Setting setting) {
        Setting.Kind kind = setting.kind();
        return switch (path.get(0)) {
            case "item" -> setting.loop() ? itemKey(path, setting) : Optional.of(new Missing("there is no loop here"));
            case "retries" -> when(!setting.retries() && kind != Setting.Kind.METRIC, "there is no retryStrategy here");
            case "lastRetry" ->
                setting.retries() ? known(path, OF_RETRY) : Optional.of(new Missing("there is no retryStrategy here"));
            case "cronworkflow" ->
                kind == Setting.Kind.CRON
                        ? known(path, OF_CRON)
                        : Optional.of(new Missing("only when and stopStrategy of a CronWorkflow know it"));
            case "duration", "status", "exitCode", "resourcesDuration" ->
                when(kind != Setting.Kind.METRIC, "only metrics know it");
            case "request" ->
                kind == Setting.Kind.HTTP
                        ? known(path, OF_REQUEST)
                        : Optional.of(new Missing("only successCondition of an HTTP template knows it"));
            case "response" ->
                kind == Setting.Kind.HTTP
                        ? known(path, OF_RESPONSE)
                        : Optional.of(new Missing("only successCondition of an HTTP template knows it"));
            case "data" -> when(kind != Setting.Kind.DATA, "only transformations of a data template know it");
            case "node" ->
                setting.unit().isEmpty()
                        ? Optional.of(new Missing("only templates know it"))
                        : known(path, Set.of("name"));
            case "outputs" -> outputs(path, setting);
            case "steps", "tasks" ->
                path.size() > 1 && path.get(1).startsWith("name") ? nodeName(path, setting) : Optional.empty();
            case "workflow" -> path.size() > 1 ? workflowTime(path) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isBodyOf(Setting setting, Setting.Kind one, Setting.Kind two) {
        return setting.kind() == one || setting.kind() == two;
    }

    private static Optional<Missing> when(boolean missing, String why) {
        return missing ? Optional.of(new Missing(why)) : Optional.empty();
    }

    private static Optional<Missing> known(List<String> path, Set<String> names) {
        if (path.size() < 2 || names.contains(path.get(1))) {
            return Optional.empty();
        }
        return unknown(path.get(0) + " has no " + path.get(1), path.get(1), names);
    }

    private static Optional<Missing> unknown(String why, String name, Set<String> names) {
        return Optional.of(new Missing(why, Advice.nearest(name, () -> names)));
    }

    private static Set<String> names(List<Node> list) {
        return list.stream().map(item -> item.text("name")).collect(Collectors.toSet());
    }

    private Optional<Missing> inputs(List<String> path, Setting setting) {
        if (setting.unit().isEmpty()) {
            return Optional.of(new Missing("only templates have inputs"));
        }
        switch (setting.kind()) {
            case RETRY, HTTP, DATA, CRON, WORKFLOW -> {
                return Optional.of(new Missing("inputs are not known here; they may be put in as {{inputs.…}}"));
            }
            case TEMPLATE, CALL, OUTPUTS, METRIC -> {
                // declared ones are
            }
        }
        if (path.size() < 3) {
            return Optional.empty();
        }
        TemplateNode template = setting.unit().get().template();
        String name = path.get(2);
        boolean parameters = path.get(1).equals("parameters");
        Set<String> names = names(parameters ? template.inputParameters() : template.inputArtifacts());
        if (names.contains(name)) {
            return Optional.empty();
        }
        return unknown(
                "the template has no input " + (parameters ? "parameter '" : "artifact '") + name + "'", name, names);
    }

    private static Optional<Missing> pod(List<String> path, Setting setting) {
        boolean there = setting.kind() == Setting.Kind.TEMPLATE
                && setting.unit().filter(unit -> unit.template().isPod()).isPresent();
        return there ? known(path, Set.of("name")) : Optional.of(new Missing("only templates with a pod know it"));
    }

    /** What a template gives is known to its metrics; where it lies, to itself. */
    private static Optional<Missing> outputs(List<String> path, Setting setting) {
        if (setting.unit().isEmpty() || path.size() < 2) {
            return Optional.empty();
        }
        TemplateNode template = setting.unit().get().template();
        if (path.get(path.size() - 1).equals("path")) {
            return Optional.empty();
        }
        if (setting.kind() != Setting.Kind.METRIC) {
            return Optional.of(new Missing("only metrics know what a template gives; here it is not there yet"));
        }
        if (path.get(1).equals("parameters") && path.size() > 2) {
            Set<String> names = names(template.outputParameters());
            return names.contains(path.get(2))
                    ? Optional.empty()
                    : unknown("the template has no output parameter '" + path.get(2) + "'", path.get(2), names);
        }
        return Optional.empty();
    }

    /** The name of the step or task that runs a template. */
    private Optional<Missing> nodeName(List<String> path, Setting setting) {
        if (path.size() != 2 || !path.get(1).equals("name")) {
            return path.size() == 2 && path.get(1).startsWith("name")
                    ? Optional.of(
                            new Missing("it is not known", Advice.of("did you mean \"" + path.get(0) + ".name\"?")))
                    : when(
                            setting.kind() != Setting.Kind.CALL,
                            "a template does not see what runs around it;" + " hand it over as an argument");
        }
        if (setting.kind() != Setting.Kind.TEMPLATE || setting.unit().isEmpty()) {
            return Optional.empty();
        }
        boolean steps = path.get(0).equals("steps");
        Call.Kind wanted = steps ? Call.Kind.STEP : Call.Kind.TASK;
        boolean runs = nodes.isRunBy(setting.unit().get(), wanted);
        return when(!runs && isClosed(), "no " + (steps ? "step" : "task") + " runs this template");
    }

    /** Whether only what stands in the object itself runs its templates. */
    private boolean isClosed() {
        Kind kind = view.object().kind();
        return (kind == Kind.WORKFLOW || kind == Kind.CRON_WORKFLOW) && !view.isReferring();
    }

    private Optional<Missing> workflow(List<String> path, Setting setting) {
        switch (setting.kind()) {
            case RETRY, HTTP, DATA, CRON -> {
                return Optional.of(new Missing("the workflow is not known here; it may be put in as {{workflow.…}}"));
            }
            case TEMPLATE, CALL, OUTPUTS, METRIC, WORKFLOW -> {
                // most of it is
            }
        }
        if (path.size() < 2) {
            return Optional.empty();
        }
        if (!OF_WORKFLOW.contains(path.get(1))) {
            return unknown("a workflow has no " + path.get(1), path.get(1), OF_WORKFLOW);
        }
        Node spec = view.spec();
        return switch (path.get(1)) {
            case "parameters" -> parameter(path);
            case "labels", "annotations" -> metadata(path);
            case "outputs" -> exported(path);
            case "failures" ->
                when(
                        isClosed()
                                && spec.text("onExit").isEmpty()
                                && spec.get("hooks").keys().isEmpty(),
                        "only exit handlers and hooks of the workflow know it, and there are none");
            case "priority" -> when(isClosed() && !spec.has("priority"), "the workflow has no priority");
            default -> workflowTime(path);
        };
    }

    /** A key that none of the items has, where all of them are written down. */
    private static Optional<Missing> itemKey(List<String> path, Setting setting) {
        if (path.size() < 2 || setting.call().isEmpty()) {
            return Optional.empty();
        }
        List<Node> items = setting.call().get().node().get("withItems").items();
        Set<String> keys = new LinkedHashSet<>();
        items.forEach(item -> keys.addAll(item.keys()));
        boolean mappings = items.stream().noneMatch(item -> item.keys().isEmpty());
        return items.isEmpty() || !mappings || keys.contains(path.get(1))
                ? Optional.empty()
                : unknown("no item has " + path.get(1), path.get(1), keys);
    }

    /** Labels and annotations that the manifest gives. */
    private Optional<Missing> metadata(List<String> path) {
        String kind = path.get(1);
        Node spec = view.spec();
        Node root = view.object().root();
        boolean cron = view.object().kind() == Kind.CRON_WORKFLOW;
        Set<String> names = new LinkedHashSet<>(List.of("json"));
        names.addAll((cron ? root.get("spec", "workflowMetadata") : root.get("metadata"))
                .get(kind)
                .keys());
        names.addAll(spec.get("workflowMetadata", kind).keys());
        names.addAll(spec.get("workflowMetadata", kind + "From").keys());
        boolean there = path.size() < 3
                || !isClosed()
                || names.contains(path.get(2))
                || path.get(2).startsWith("workflows.argoproj.io/");
        return there
                ? Optional.empty()
                : unknown(
                        "the workflow has no " + kind.substring(0, kind.length() - 1) + " " + path.get(2),
                        path.get(2),
                        names);
    }

    /** What templates export to the whole workflow. */
    private Optional<Missing> exported(List<String> path) {
        if (path.size() < 4 || !isClosed() || nodes.runsElsewhere()) {
            return Optional.empty();
        }
        boolean parameters = path.get(2).equals("parameters");
        Set<String> names = new LinkedHashSet<>();
        for (Unit unit : view.units()) {
            TemplateNode template = unit.template();
            (parameters ? template.outputParameters() : template.outputArtifacts())
                    .forEach(output -> names.add(output.text("globalName")));
        }
        return names.contains(path.get(3)) || names.stream().anyMatch(Tags::maybe)
                ? Optional.empty()
                : unknown("no template exports it with globalName", path.get(3), names);
    }

    private Optional<Missing> parameter(List<String> path) {
        Set<String> names = names(view.spec().get("arguments", "parameters").items());
        boolean there =
                path.size() < 3 || names.contains(path.get(2)) || path.get(2).equals("json");
        return there || !isClosed()
                ? Optional.empty()
                : unknown("the workflow has no parameter '" + path.get(2) + "'", path.get(2), names);
    }

    /** Names of which Argo's own check only looks at the beginning. */
    private Optional<Missing> workflowTime(List<String> path) {
        String name = path.get(1);
        if (name.startsWith("duration")) {
            return when(!name.equals("duration") || path.size() > 2, "it is not known");
        }
        if (name.startsWith("scheduledTime")) {
            boolean given = view.object().kind() == Kind.CRON_WORKFLOW
                    || !isClosed()
                    || view.object().root().get("metadata", "annotations").has("workflows.argoproj.io/scheduled-time");
            return when(
                    !given || !name.equals("scheduledTime") || path.size() > 2,
                    given ? "it is not known" : "only workflows of a CronWorkflow have one");
        }
        if (name.startsWith("creationTimestamp")) {
            boolean good = name.equals("creationTimestamp")
                    && (path.size() == 2 || (path.size() == 3 && OF_TIME.contains(path.get(2))));
            return when(!good, "there is no such form of a time");
        }
        return Optional.empty();
    }
}
