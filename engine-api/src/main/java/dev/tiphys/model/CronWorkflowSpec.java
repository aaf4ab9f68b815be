package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a workflow runs again and again, and which.
 *
 * @param workflowSpec what runs
 * @param schedules the times, in cron's form
 * @param timezone the time zone of the times, such as {@code Asia/Tokyo}; null means the machine's
 * @param concurrencyPolicy what to do while an earlier one still runs: Allow (when null), Forbid or Replace
 * @param startingDeadlineSeconds how late it may still start, in seconds; null means not at all
 * @param suspend whether nothing new starts
 * @param successfulJobsHistoryLimit how many good ends are kept; null means 3
 * @param failedJobsHistoryLimit how many bad ends are kept; null means 1
 * @param stopStrategy when to start no more; null when the manifest does not say
 * @param workflowMetadata metadata of each workflow; null when the manifest does not say
 * @param when condition for each start; null means always
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record CronWorkflowSpec(
        WorkflowSpec workflowSpec,
        List<String> schedules,
        @Nullable String timezone,
        @Nullable String concurrencyPolicy,
        @Nullable Long startingDeadlineSeconds,
        boolean suspend,
        @Nullable Integer successfulJobsHistoryLimit,
        @Nullable Integer failedJobsHistoryLimit,
        @Nullable StopStrategy stopStrategy,
        @Nullable ObjectMeta workflowMetadata,
        @Nullable String when,
        Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final CronWorkflowSpec EMPTY = builder().build();

    /** Copies its lists and maps. */
    public CronWorkflowSpec {
        schedules = List.copyOf(schedules);
        extra = Copies.data(extra);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.workflowSpec = workflowSpec;
        builder.schedules = schedules;
        builder.timezone = timezone;
        builder.concurrencyPolicy = concurrencyPolicy;
        builder.startingDeadlineSeconds = startingDeadlineSeconds;
        builder.suspend = suspend;
        builder.successfulJobsHistoryLimit = successfulJobsHistoryLimit;
        builder.failedJobsHistoryLimit = failedJobsHistoryLimit;
        builder.stopStrategy = stopStrategy;
        builder.workflowMetadata = workflowMetadata;
        builder.when = when;
        builder.extra = extra;
        return builder;
    }

    /** Sets what a {@link CronWorkflowSpec} holds; each method sets the component of its name. */
    public static final class Builder {
        private WorkflowSpec workflowSpec = WorkflowSpec.EMPTY;
        private List<String> schedules = List.of();
        private @Nullable String timezone;
        private @Nullable String concurrencyPolicy;
        private @Nullable Long startingDeadlineSeconds;
        private boolean suspend;
        private @Nullable Integer successfulJobsHistoryLimit;
        private @Nullable Integer failedJobsHistoryLimit;
        private @Nullable StopStrategy stopStrategy;
        private @Nullable ObjectMeta workflowMetadata;
        private @Nullable String when;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link CronWorkflowSpec#workflowSpec()}. */
        public Builder workflowSpec(WorkflowSpec value) {
            this.workflowSpec = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#schedules()}. */
        public Builder schedules(List<String> value) {
            this.schedules = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#timezone()}. */
        public Builder timezone(@Nullable String value) {
            this.timezone = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#concurrencyPolicy()}. */
        public Builder concurrencyPolicy(@Nullable String value) {
            this.concurrencyPolicy = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#startingDeadlineSeconds()}. */
        public Builder startingDeadlineSeconds(@Nullable Long value) {
            this.startingDeadlineSeconds = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#suspend()}. */
        public Builder suspend(boolean value) {
            this.suspend = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#successfulJobsHistoryLimit()}. */
        public Builder successfulJobsHistoryLimit(@Nullable Integer value) {
            this.successfulJobsHistoryLimit = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#failedJobsHistoryLimit()}. */
        public Builder failedJobsHistoryLimit(@Nullable Integer value) {
            this.failedJobsHistoryLimit = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#stopStrategy()}. */
        public Builder stopStrategy(@Nullable StopStrategy value) {
            this.stopStrategy = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#workflowMetadata()}. */
        public Builder workflowMetadata(@Nullable ObjectMeta value) {
            this.workflowMetadata = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#when()}. */
        public Builder when(@Nullable String value) {
            this.when = value;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public CronWorkflowSpec build() {
            return new CronWorkflowSpec(
                    workflowSpec,
                    schedules,
                    timezone,
                    concurrencyPolicy,
                    startingDeadlineSeconds,
                    suspend,
                    successfulJobsHistoryLimit,
                    failedJobsHistoryLimit,
                    stopStrategy,
                    workflowMetadata,
                    when,
                    extra);
        }
    }
}
