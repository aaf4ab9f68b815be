package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work. A good manifest sets exactly one of the ten types; {@link #type()} says which one counts.
 *
 * @param name the name; empty for inline templates
 * @param inputs what it takes
 * @param outputs what it gives
 * @param metadata labels and annotations for the pod
 * @param annotations annotations of the template itself
 * @param container type: one container; null when the manifest does not say
 * @param containerSet type: several containers in one pod; null when the manifest does not say
 * @param steps type: groups of parallel steps, one group after the other; null when the key is missing, while an empty list makes this a steps template without steps
 * @param dag type: tasks that depend on one another; null when the manifest does not say
 * @param script type: a container that runs a script; null when the manifest does not say
 * @param resource type: acts on a Kubernetes object; null when the manifest does not say
 * @param data type: lists and transforms artifact paths; null when the manifest does not say
 * @param suspend type: waits for somebody or for a time; null when the manifest does not say
 * @param http type: an HTTP request; null when the manifest does not say
 * @param plugin type: whatever an executor plugin makes of it; null when the manifest does not say
 * @param activeDeadlineSeconds how long a pod may be active, in seconds; a number or a tag; null when the manifest does not say
 * @param timeout how long a node may take from its start, such as {@code 90s} or {@code 2m}; may be a tag; null when the manifest does not say
 * @param pendingTimeout how long a node may stay pending; form as for {@code timeout}; null when the manifest does not say
 * @param retryStrategy whether and how to try again; null means once
 * @param parallelism how many children may run at once; null means no limit
 * @param failFast whether the template fails as soon as one child failed; null means false
 * @param daemon whether the workflow goes on once the container is ready; null means false
 * @param memoize whether earlier outputs are used again; null when the manifest does not say
 * @param synchronization locks to hold while it runs; null when the manifest does not say
 * @param metrics metrics to emit; null when the manifest does not say
 * @param initContainers containers that run before the main one
 * @param sidecars containers that run beside the main one
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Template(
        String name,
        Inputs inputs,
        Outputs outputs,
        Metadata metadata,
        Map<String, String> annotations,
        @Nullable ContainerTemplate container,
        @Nullable ContainerSetTemplate containerSet,
        @Nullable List<List<WorkflowStep>> steps,
        @Nullable DagTemplate dag,
        @Nullable ScriptTemplate script,
        @Nullable ResourceTemplate resource,
        @Nullable DataTemplate data,
        @Nullable SuspendTemplate suspend,
        @Nullable HttpTemplate http,
        @Nullable PluginTemplate plugin,
        @Nullable String activeDeadlineSeconds,
        @Nullable String timeout,
        @Nullable String pendingTimeout,
        @Nullable RetryStrategy retryStrategy,
        @Nullable Long parallelism,
        @Nullable Boolean failFast,
        @Nullable Boolean daemon,
        @Nullable Memoize memoize,
        @Nullable Synchronization synchronization,
        @Nullable Metrics metrics,
        List<UserContainer> initContainers,
        List<UserContainer> sidecars,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Template {
        annotations = Copies.map(annotations);
        steps = steps == null ? null : Copies.groups(steps);
        initContainers = List.copyOf(initContainers);
        sidecars = List.copyOf(sidecars);
        extra = Copies.data(extra);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = name;
        builder.inputs = inputs;
        builder.outputs = outputs;
        builder.metadata = metadata;
        builder.annotations = annotations;
        builder.container = container;
        builder.containerSet = containerSet;
        builder.steps = steps;
        builder.dag = dag;
        builder.script = script;
        builder.resource = resource;
        builder.data = data;
        builder.suspend = suspend;
        builder.http = http;
        builder.plugin = plugin;
        builder.activeDeadlineSeconds = activeDeadlineSeconds;
        builder.timeout = timeout;
        builder.pendingTimeout = pendingTimeout;
        builder.retryStrategy = retryStrategy;
        builder.parallelism = parallelism;
        builder.failFast = failFast;
        builder.daemon = daemon;
        builder.memoize = memoize;
        builder.synchronization = synchronization;
        builder.metrics = metrics;
        builder.initContainers = initContainers;
        builder.sidecars = sidecars;
        builder.extra = extra;
        return builder;
    }

    /**
     * The type that counts: the first one that is set, in the order container, container set, steps, dag, script,
     * resource, data, suspend, http, plugin.
     */
    public TemplateType type() {
        return TemplateType.of(this);
    }

    /** All types that are set; a good template has one. */
    public List<TemplateType> types() {
        return TemplateType.allOf(this);
    }

    /** Sets what a {@link Template} holds; each method sets the component of its name. */
    public static final class Builder {
        private String name = "";
        private Inputs inputs = Inputs.EMPTY;
        private Outputs outputs = Outputs.EMPTY;
        private Metadata metadata = Metadata.EMPTY;
        private Map<String, String> annotations = Map.of();
        private @Nullable ContainerTemplate container;
        private @Nullable ContainerSetTemplate containerSet;
        private @Nullable List<List<WorkflowStep>> steps;
        private @Nullable DagTemplate dag;
        private @Nullable ScriptTemplate script;
        private @Nullable ResourceTemplate resource;
        private @Nullable DataTemplate data;
        private @Nullable SuspendTemplate suspend;
        private @Nullable HttpTemplate http;
        private @Nullable PluginTemplate plugin;
        private @Nullable String activeDeadlineSeconds;
        private @Nullable String timeout;
        private @Nullable String pendingTimeout;
        private @Nullable RetryStrategy retryStrategy;
        private @Nullable Long parallelism;
        private @Nullable Boolean failFast;
        private @Nullable Boolean daemon;
        private @Nullable Memoize memoize;
        private @Nullable Synchronization synchronization;
        private @Nullable Metrics metrics;
        private List<UserContainer> initContainers = List.of();
        private List<UserContainer> sidecars = List.of();
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link Template#name()}. */
        public Builder name(String value) {
            this.name = value;
            return this;
        }

        /** Sets {@link Template#inputs()}. */
        public Builder inputs(Inputs value) {
            this.inputs = value;
            return this;
        }

        /** Sets {@link Template#outputs()}. */
        public Builder outputs(Outputs value) {
            this.outputs = value;
            return this;
        }

        /** Sets {@link Template#metadata()}. */
        public Builder metadata(Metadata value) {
            this.metadata = value;
            return this;
        }

        /** Sets {@link Template#annotations()}. */
        public Builder annotations(Map<String, String> value) {
            this.annotations = value;
            return this;
        }

        /** Sets {@link Template#container()}. */
        public Builder container(@Nullable ContainerTemplate value) {
            this.container = value;
            return this;
        }

        /** Sets {@link Template#containerSet()}. */
        public Builder containerSet(@Nullable ContainerSetTemplate value) {
            this.containerSet = value;
            return this;
        }

        /** Sets {@link Template#steps()}. */
        public Builder steps(@Nullable List<List<WorkflowStep>> value) {
            this.steps = value;
            return this;
        }

        /** Sets {@link Template#dag()}. */
        public Builder dag(@Nullable DagTemplate value) {
            this.dag = value;
            return this;
        }

        /** Sets {@link Template#script()}. */
        public Builder script(@Nullable ScriptTemplate value) {
            this.script = value;
            return this;
        }

        /** Sets {@link Template#resource()}. */
        public Builder resource(@Nullable ResourceTemplate value) {
            this.resource = value;
            return this;
        }

        /** Sets {@link Template#data()}. */
        public Builder data(@Nullable DataTemplate value) {
            this.data = value;
            return this;
        }

        /** Sets {@link Template#suspend()}. */
        public Builder suspend(@Nullable SuspendTemplate value) {
            this.suspend = value;
            return this;
        }

        /** Sets {@link Template#http()}. */
        public Builder http(@Nullable HttpTemplate value) {
            this.http = value;
            return this;
        }

        /** Sets {@link Template#plugin()}. */
        public Builder plugin(@Nullable PluginTemplate value) {
            this.plugin = value;
            return this;
        }

        /** Sets {@link Template#activeDeadlineSeconds()}. */
        public Builder activeDeadlineSeconds(@Nullable String value) {
            this.activeDeadlineSeconds = value;
            return this;
        }

        /** Sets {@link Template#timeout()}. */
        public Builder timeout(@Nullable String value) {
            this.timeout = value;
            return this;
        }

        /** Sets {@link Template#pendingTimeout()}. */
        public Builder pendingTimeout(@Nullable String value) {
            this.pendingTimeout = value;
            return this;
        }

        /** Sets {@link Template#retryStrategy()}. */
        public Builder retryStrategy(@Nullable RetryStrategy value) {
            this.retryStrategy = value;
            return this;
        }

        /** Sets {@link Template#parallelism()}. */
        public Builder parallelism(@Nullable Long value) {
            this.parallelism = value;
            return this;
        }

        /** Sets {@link Template#failFast()}. */
        public Builder failFast(@Nullable Boolean value) {
            this.failFast = value;
            return this;
        }

        /** Sets {@link Template#daemon()}. */
        public Builder daemon(@Nullable Boolean value) {
            this.daemon = value;
            return this;
        }

        /** Sets {@link Template#memoize()}. */
        public Builder memoize(@Nullable Memoize value) {
            this.memoize = value;
            return this;
        }

        /** Sets {@link Template#synchronization()}. */
        public Builder synchronization(@Nullable Synchronization value) {
            this.synchronization = value;
            return this;
        }

        /** Sets {@link Template#metrics()}. */
        public Builder metrics(@Nullable Metrics value) {
            this.metrics = value;
            return this;
        }

        /** Sets {@link Template#initContainers()}. */
        public Builder initContainers(List<UserContainer> value) {
            this.initContainers = value;
            return this;
        }

        /** Sets {@link Template#sidecars()}. */
        public Builder sidecars(List<UserContainer> value) {
            this.sidecars = value;
            return this;
        }

        /** Sets {@link Template#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public Template build() {
            return new Template(
                    name,
                    inputs,
                    outputs,
                    metadata,
                    annotations,
                    container,
                    containerSet,
                    steps,
                    dag,
                    script,
                    resource,
                    data,
                    suspend,
                    http,
                    plugin,
                    activeDeadlineSeconds,
                    timeout,
                    pendingTimeout,
                    retryStrategy,
                    parallelism,
                    failFast,
                    daemon,
                    memoize,
                    synchronization,
                    metrics,
                    initContainers,
                    sidecars,
                    extra);
        }
    }
}
