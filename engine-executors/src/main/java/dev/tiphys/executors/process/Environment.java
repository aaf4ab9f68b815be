package dev.tiphys.executors.process;

import dev.tiphys.executor.Task;
import dev.tiphys.model.EnvFromSource;
import dev.tiphys.model.EnvVar;
import dev.tiphys.model.EnvVarSource;
import dev.tiphys.model.KeySelector;
import dev.tiphys.model.ObjectReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a container: a few variables of this process, so that commands are found and print as they should,
 * and what the manifest says. Nothing else of this process's environment reaches a task.
 */
final class Environment {
    private static final List<String> INHERITED =
            List.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");

    private final Task task;
    private final ProcessSettings settings;

    Environment(Task task, ProcessSettings settings) {
        this.task = task;
        this.settings = settings;
    }

    /** The variables of a container, in an order in which each may refer to those before it. */
    Map<String, String> of(Pod.Container container) throws PodException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : INHERITED) {
            String value = System.getenv(name);
            if (value != null) {
                all.put(name, value);
            }
        }
        all.putAll(settings.environment());
        all.put("ARGO_CONTAINER_NAME", container.name());
        all.put("ARGO_NODE_ID", task.nodeId());
        all.put("ARGO_POD_NAME", task.nodeId());
        Map<String, String> own = own(container);
        all.putAll(own);
        return all;
    }

    /** What the manifest says. */
    private Map<String, String> own(Pod.Container container) throws PodException {
        Map<String, String> own = new LinkedHashMap<>();
        for (EnvFromSource source : container.spec().envFrom()) {
            String prefix = source.prefix() == null ? "" : source.prefix();
            from(source).forEach((name, value) -> own.put(prefix + name, value));
        }
        for (EnvVar variable : container.spec().env()) {
            EnvVarSource from = variable.valueFrom();
            String value = variable.value();
            if (from != null) {
                value = value(from);
            } else {
                value = References.expand(value == null ? "" : value, own);
            }
            if (value != null) {
                own.put(variable.name(), value);
            }
        }
        return own;
    }

    private Map<String, String> from(EnvFromSource source) throws PodException {
        ObjectReference reference = source.configMapRef() == null ? source.secretRef() : source.configMapRef();
        if (reference == null) {
            return Map.of();
        }
        boolean secret = source.configMapRef() == null;
        Optional<Map<String, String>> data = secret
                ? settings.objects().secret(reference.name())
                : settings.objects().configMap(reference.name());
        if (data.isEmpty() && !Boolean.TRUE.equals(reference.optional())) {
            throw new PodException(missing(secret, reference.name()));
        }
        return data.orElse(Map.of());
    }

    private @Nullable String value(EnvVarSource source) throws PodException {
        if (source.configMapKeyRef() != null) {
            return key(false, source.configMapKeyRef());
        }
        if (source.secretKeyRef() != null) {
            return key(true, source.secretKeyRef());
        }
        if (source.extra().get("fieldRef") instanceof Map<?, ?> field) {
            return field(String.valueOf(field.get("fieldPath")));
        }
        return "";
    }

    private @Nullable String key(boolean secret, KeySelector selector) throws PodException {
        Optional<Map<String, String>> data = secret
                ? settings.objects().secret(selector.name())
                : settings.objects().configMap(selector.name());
        String value = data.map(values -> values.get(selector.key())).orElse(null);
        if (value == null && !Boolean.TRUE.equals(selector.optional())) {
            throw new PodException(
                    data.isEmpty()
                            ? missing(secret, selector.name())
                            : "couldn't find key " + selector.key() + " in " + kind(secret) + " " + task.namespace()
                                    + "/" + selector.name());
        }
        return value;
    }

    /** What Kubernetes says of the pod; little of it has a meaning here. */
    private String field(String path) {
        return switch (path) {
            case "metadata.name" -> task.nodeId();
            case "metadata.namespace" -> task.namespace();
            case "metadata.uid" -> task.runId();
            case "status.podIP", "status.hostIP" -> "127.0.0.1";
            case "spec.nodeName" -> "localhost";
            default -> "";
        };
    }

    private static String kind(boolean secret) {
        return secret ? "Secret" : "ConfigMap";
    }

    private static String missing(boolean secret, @Nullable String name) {
        return (secret ? "secret" : "configmap") + " \"" + name + "\" not found";
    }
}
