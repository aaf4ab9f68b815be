package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.KeptExpressions;
import dev.tiphys.core.template.Rendered;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import dev.tiphys.core.template.Strictness;
import dev.tiphys.core.template.TextTemplate;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.KeySelector;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.ValueFrom;
import dev.tiphys.model.WorkflowMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The variables that begin with {@code workflow.}. */
final class Globals implements Scope {
    private static final String PREFIX = "workflow.";
    /** How long a chain of arguments that refer to each other may be. */
    private static final int MAX_REFERENCES = 16;

    private static final Set<String> MEMBERS = new LinkedHashSet<>(List.of(
            "name",
            "namespace",
            "uid",
            "mainEntrypoint",
            "serviceAccountName",
            "creationTimestamp",
            "parameters",
            "labels",
            "annotations",
            "outputs",
            "status",
            "duration"));

    private final Run run;
    private final KeptExpressions kept = new KeptExpressions();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    /** The status that bodies see: empty in the first round, then the phase, at the end that of the main graph. */
    private String status = "";

    private @Nullable Supplier<String> failures;
    private @Nullable String failuresText;

    Globals(Run run) {
        this.run = run;
    }

    /** Takes the workflow's parameters from its arguments. @throws PlanException with Argo's words */
    void readParameters() throws PlanException {
        parameters.clear();
        for (Parameter parameter : run.arguments.parameters()) {
            String value = value(parameter);
            parameters.put(parameter.name(), value);
            if (Text.isUnfit(value)) {
                run.depart(Departure.CHARACTERS);
            }
        }
        for (int pass = 0; pass < MAX_REFERENCES && resolveOnce(); pass++) {
            // an argument may refer to another, in any order
        }
    }

    /** Fills in arguments that refer to others. Returns whether one changed. */
    private boolean resolveOnce() {
        boolean changed = false;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            TextTemplate text = TextTemplate.parse(parameter.getValue());
            if (!text.isLiteral()) {
                Rendered rendered = text.tryRender(this, Strictness.NONE);
                String value = rendered.failure() == null ? rendered.text() : parameter.getValue();
                changed |= !value.equals(parameter.getValue());
                parameter.setValue(value);
            }
        }
        return changed;
    }

    private String value(Parameter parameter) throws PlanException {
        String value = parameter.value();
        if (value != null) {
            return value;
        }
        ValueFrom from = parameter.valueFrom();
        KeySelector key = from == null ? null : from.configMapKeyRef();
        if (from == null || key == null) {
            throw new PlanException(
                    "either value or valueFrom must be specified in order to set global parameter " + parameter.name());
        }
        try {
            return configMapValue(key.name(), key.key());
        } catch (PlanException e) {
            String byDefault = from.defaultValue();
            if (byDefault == null) {
                throw new PlanException("failed to set global parameter " + parameter.name()
                        + " from configmap with name " + key.name() + " and key " + key.key() + ": " + e.text());
            }
            return byDefault;
        }
    }

    /** A value of a ConfigMap in the workflow's namespace. */
    String configMapValue(String name, String key) throws PlanException {
        Optional<ConfigMap> found = run.surroundings.configMap(run.identity.namespace(), name);
        if (found.isEmpty()) {
            throw new PlanException(
                    PlanException.Kind.NOT_FOUND,
                    "ConfigMap '" + name + "' does not exist. Please make sure it has the label "
                            + "workflows.argoproj.io/configmap-type: Parameter to be detectable by the controller");
        }
        ConfigMap map = found.get();
        String type = map.metadata().labels().get("workflows.argoproj.io/configmap-type");
        if (!"Parameter".equals(type)) {
            throw new PlanException(
                    "ConfigMap '" + name + "' needs to have the label workflows.argoproj.io/configmap-type:"
                            + " Parameter to load parameters");
        }
        String value = map.data().get(key);
        if (value == null) {
            throw new PlanException(
                    PlanException.Kind.NOT_FOUND, "ConfigMap '" + name + "' does not have the key '" + key + "'");
        }
        return value;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /** The names of those that would get another value. */
    Set<String> differing(Map<String, String> values) {
        Set<String> names = new LinkedHashSet<>();
        values.forEach((name, value) -> {
            if (!value.equals(parameters.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    boolean isFirstRound() {
        return status.isEmpty();
    }

    void status(String text) {
        status = text;
    }

    void failures(Supplier<String> json) {
        failures = json;
        failuresText = null;
    }

    private @Nullable String failures() {
        if (failuresText == null && failures != null) {
            failuresText = failures.get();
        }
        return failuresText;
    }

    @Override
    public @Nullable Object lookup(String name) {
        if (!name.startsWith(PREFIX)) {
            return null;
        }
        String rest = name.substring(PREFIX.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? own(rest) : member(rest.substring(0, dot), rest.substring(dot + 1));
    }

    private @Nullable String own(String name) {
        return switch (name) {
            case "name" -> run.identity.name();
            case "namespace" -> run.identity.namespace();
            case "uid" -> run.identity.uid();
            case "mainEntrypoint" -> run.spec.entrypoint() == null ? "" : run.spec.entrypoint();
            case "serviceAccountName" -> run.spec.serviceAccountName() == null ? "" : run.spec.serviceAccountName();
            case "creationTimestamp" -> Times.rfc3339(run.identity.created().toEpochMilli());
            case "scheduledTime" -> run.annotations.get("workflows.argoproj.io/scheduled-time");
            case "priority" -> run.spec.priority() == null ? null : String.valueOf(run.spec.priority());
            case "parameters" -> parametersJson();
            case "labels" -> json(shownLabels());
            case "annotations" -> json(run.annotations);
            case "status" -> status;
            case "duration" -> duration();
            case "failures" -> failures();
            default -> null;
        };
    }

    private String duration() {
        long end = run.finishedAt > 0 ? run.finishedAt : run.now;
        return String.format(Locale.ROOT, "%f", run.startedAt == 0 ? 0.0 : (end - run.startedAt) / 1000.0);
    }

    private String parametersJson() {
        List<@Nullable Object> list = new ArrayList<>();
        for (Parameter parameter : run.arguments.parameters()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("name", parameter.name());
            if (parameter.value() != null) {
                entry.put("value", parameter.value());
            }
            list.add(entry);
        }
        return GoJson.marshal(list);
    }

    private static String json(Map<String, String> map) {
        return map.isEmpty() ? "null" : GoJson.marshal(map);
    }

    /** Argo keeps the phase in labels, from the second round on. */
    private Map<String, String> shownLabels() {
        if (status.isEmpty()) {
            return run.labels;
        }
        Map<String, String> all = new LinkedHashMap<>(run.labels);
        all.put("workflows.argoproj.io/completed", "false");
        all.put("workflows.argoproj.io/phase", run.phase.text());
        return all;
    }

    /** What the run has computed for itself Argo knows in the first round only. */
    private @Nullable String label(String name) {
        String value = run.labels.get(name);
        WorkflowMetadata metadata = run.spec.workflowMetadata();
        if (value != null
                && !status.isEmpty()
                && metadata != null
                && metadata.labelsFrom().containsKey(name)) {
            run.depart(Departure.OWN_LABELS);
        }
        return value;
    }

    private @Nullable Object member(String group, String name) {
        return switch (group) {
            case "parameters" ->
                name.equals("json") && !parameters.containsKey(name) ? parametersJson() : parameters.get(name);
            case "labels" -> name.equals("json") ? json(shownLabels()) : label(name);
            case "annotations" -> name.equals("json") ? json(run.annotations) : run.annotations.get(name);
            case "creationTimestamp" -> CreationTime.format(name, run.identity.created());
            case "outputs" ->
                name.startsWith("parameters.") ? run.outputs.parameter(name.substring("parameters.".length())) : null;
            default -> null;
        };
    }

    @Override
    public @Nullable Object root(String name) {
        return name.equals("workflow") ? new Members(this::members, this::tree) : null;
    }

    private Set<String> members() {
        Set<String> names = new LinkedHashSet<>(MEMBERS);
        if (failures != null) {
            names.add("failures");
        }
        if (run.spec.priority() != null) {
            names.add("priority");
        }
        return names;
    }

    private @Nullable Object tree(String name) {
        return switch (name) {
            case "parameters" -> withJson(parameters, parametersJson());
            case "labels" -> withJson(run.labels, json(run.labels));
            case "annotations" -> withJson(run.annotations, json(run.annotations));
            case "creationTimestamp" -> CreationTime.members(run.identity.created());
            case "outputs" -> outputs();
            default -> own(name);
        };
    }

    private static Map<String, @Nullable Object> withJson(Map<String, String> values, String json) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (entry.getKey().indexOf('.') < 0) {
                all.put(entry.getKey(), entry.getValue());
            }
        }
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (entry.getKey().indexOf('.') >= 0) {
                putBelow(all, entry.getKey(), entry.getValue());
            }
        }
        all.putIfAbsent("json", json);
        return all;
    }

    /** A name with dots is a path for expressions, as in Argo; it hides a shorter one. */
    @SuppressWarnings("unchecked") // only maps made here are below
    private static void putBelow(Map<String, @Nullable Object> all, String path, String value) {
        Map<String, @Nullable Object> at = all;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            String part = path.substring(from, dot);
            Object below = at.get(part);
            if (!(below instanceof Map<?, ?>)) {
                below = new LinkedHashMap<String, @Nullable Object>();
                at.put(part, below);
            }
            at = (Map<String, @Nullable Object>) below;
            from = dot + 1;
        }
        if (!(at.get(path.substring(from)) instanceof Map<?, ?>)) {
            at.put(path.substring(from), value);
        }
    }

    private @Nullable Object outputs() {
        if (run.outputs.parameters().isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("parameters", new LinkedHashMap<>(run.outputs.parameters()));
        return result;
    }

    @Override
    public ScopedExpression expression(String source) {
        return kept.of(source);
    }

    @Override
    public Map<String, ? extends Object> functions() {
        return run.functions();
    }
}
