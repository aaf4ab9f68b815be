package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow runs, and how. What concerns pods and clusters only stays data in {@code extra}.
 *
 * @param entrypoint the template to start with; null when the manifest does not say
 * @param arguments the values for the workflow
 * @param templates the templates, in the manifest's order
 * @param workflowTemplateRef the object that gives what this spec does not; null when the manifest does not say
 * @param templateDefaults what all templates have unless they say otherwise; null when the manifest does not say
 * @param onExit template to run at the end; null when the manifest does not say
 * @param hooks hooks by name
 * @param retryStrategy retry strategy of all templates that have none; null when the manifest does not say
 * @param parallelism how many pods may run at once; null means no limit
 * @param activeDeadlineSeconds how long the workflow may take, in seconds; null means no limit
 * @param suspend whether nothing new starts; null means no
 * @param shutdown Stop or Terminate when the workflow is to end early; null when the manifest does not say
 * @param priority which workflow goes first where their number is limited; higher wins; null means 0
 * @param synchronization locks to hold while the workflow runs; null when the manifest does not say
 * @param metrics metrics to emit; null when the manifest does not say
 * @param ttlStrategy how long the finished workflow is kept; null when the manifest does not say
 * @param workflowMetadata labels and annotations to add; null when the manifest does not say
 * @param serviceAccountName the service account; shown to templates as {@code workflow.serviceAccountName}; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record WorkflowSpec(
        @Nullable String entrypoint,
        Arguments arguments,
        List<Template> templates,
        @Nullable WorkflowTemplateRef workflowTemplateRef,
        @Nullable Template templateDefaults,
        @Nullable String onExit,
        Map<String, LifecycleHook> hooks,
        @Nullable RetryStrategy retryStrategy,
        @Nullable Long parallelism,
        @Nullable Long activeDeadlineSeconds,
        @Nullable Boolean suspend,
        @Nullable String shutdown,
        @Nullable Integer priority,
        @Nullable Synchronization synchronization,
        @Nullable Metrics metrics,
        @Nullable TtlStrategy ttlStrategy,
        @Nullable WorkflowMetadata workflowMetadata,
        @Nullable String serviceAccountName,
        Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final WorkflowSpec EMPTY = builder().build();

    /** Copies its lists and maps. */
    public WorkflowSpec {
        templates = List.copyOf(templates);
        hooks = Copies.map(hooks);
        extra = Copies.data(extra);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.entrypoint = entrypoint;
        builder.arguments = arguments;
        builder.templates = templates;
        builder.workflowTemplateRef = workflowTemplateRef;
        builder.templateDefaults = templateDefaults;
        builder.onExit = onExit;
        builder.hooks = hooks;
        builder.retryStrategy = retryStrategy;
        builder.parallelism = parallelism;
        builder.activeDeadlineSeconds = activeDeadlineSeconds;
        builder.suspend = suspend;
        builder.shutdown = shutdown;
        builder.priority = priority;
        builder.synchronization = synchronization;
        builder.metrics = metrics;
        builder.ttlStrategy = ttlStrategy;
        builder.workflowMetadata = workflowMetadata;
        builder.serviceAccountName = serviceAccountName;
        builder.extra = extra;
        return builder;
    }

    /** The first template of that name. */
    public Optional<Template> template(String name) {
        return Named.find(templates, name, Template::name);
    }

    /** Sets what a {@link WorkflowSpec} holds; each method sets the component of its name. */
    public static final class Builder {
        private @Nullable String entrypoint;
        private Arguments arguments = Arguments.EMPTY;
        private List<Template> templates = List.of();
        private @Nullable WorkflowTemplateRef workflowTemplateRef;
        private @Nullable Template templateDefaults;
        private @Nullable String onExit;
        private Map<String, LifecycleHook> hooks = Map.of();
        private @Nullable RetryStrategy retryStrategy;
        private @Nullable Long parallelism;
        private @Nullable Long activeDeadlineSeconds;
        private @Nullable Boolean suspend;
        private @Nullable String shutdown;
        private @Nullable Integer priority;
        private @Nullable Synchronization synchronization;
        private @Nullable Metrics metrics;
        private @Nullable TtlStrategy ttlStrategy;
        private @Nullable WorkflowMetadata workflowMetadata;
        private @Nullable String serviceAccountName;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link WorkflowSpec#entrypoint()}. */
        public Builder entrypoint(@Nullable String value) {
            this.entrypoint = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#arguments()}. */
        public Builder arguments(Arguments value) {
            this.arguments = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#templates()}. */
        public Builder templates(List<Template> value) {
            this.templates = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#workflowTemplateRef()}. */
        public Builder workflowTemplateRef(@Nullable WorkflowTemplateRef value) {
            this.workflowTemplateRef = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#templateDefaults()}. */
        public Builder templateDefaults(@Nullable Template value) {
            this.templateDefaults = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#onExit()}. */
        public Builder onExit(@Nullable String value) {
            this.onExit = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#hooks()}. */
        public Builder hooks(Map<String, LifecycleHook> value) {
            this.hooks = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#retryStrategy()}. */
        public Builder retryStrategy(@Nullable RetryStrategy value) {
            this.retryStrategy = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#parallelism()}. */
        public Builder parallelism(@Nullable Long value) {
            this.parallelism = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#activeDeadlineSeconds()}. */
        public Builder activeDeadlineSeconds(@Nullable Long value) {
            this.activeDeadlineSeconds = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#suspend()}. */
        public Builder suspend(@Nullable Boolean value) {
            this.suspend = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#shutdown()}. */
        public Builder shutdown(@Nullable String value) {
            this.shutdown = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#priority()}. */
        public Builder priority(@Nullable Integer value) {
            this.priority = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#synchronization()}. */
        public Builder synchronization(@Nullable Synchronization value) {
            this.synchronization = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#metrics()}. */
        public Builder metrics(@Nullable Metrics value) {
            this.metrics = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#ttlStrategy()}. */
        public Builder ttlStrategy(@Nullable TtlStrategy value) {
            this.ttlStrategy = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#workflowMetadata()}. */
        public Builder workflowMetadata(@Nullable WorkflowMetadata value) {
            this.workflowMetadata = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#serviceAccountName()}. */
        public Builder serviceAccountName(@Nullable String value) {
            this.serviceAccountName = value;
            return this;
        }

        /** Sets {@link WorkflowSpec#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public WorkflowSpec build() {
            return new WorkflowSpec(
                    entrypoint,
                    arguments,
                    templates,
                    workflowTemplateRef,
                    templateDefaults,
                    onExit,
                    hooks,
                    retryStrategy,
                    parallelism,
                    activeDeadlineSeconds,
                    suspend,
                    shutdown,
                    priority,
                    synchronization,
                    metrics,
                    ttlStrategy,
                    workflowMetadata,
                    serviceAccountName,
                    extra);
        }
    }
}
