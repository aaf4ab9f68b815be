package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a parameter's value comes from. A good manifest sets one source.
 *
 * @param path file in the container that holds the value; null when the manifest does not say
 * @param jsonPath JSON path into the object that a resource template made; null when the manifest does not say
 * @param jqFilter jq filter on the object that a resource template made; null when the manifest does not say
 * @param event expression on the event that started the workflow; null when the manifest does not say
 * @param parameter reference such as {@code steps.a.outputs.parameters.x}; null when the manifest does not say
 * @param expression expression over outputs of steps or tasks; null when the manifest does not say
 * @param configMapKeyRef key of a config map; null when the manifest does not say
 * @param supplied whether somebody supplies the value while the workflow runs
 * @param defaultValue the value to use when the source gives none; null when there is no default
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ValueFrom(
        @Nullable String path,
        @Nullable String jsonPath,
        @Nullable String jqFilter,
        @Nullable String event,
        @Nullable String parameter,
        @Nullable String expression,
        @Nullable KeySelector configMapKeyRef,
        boolean supplied,
        @Nullable String defaultValue,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public ValueFrom {
        extra = Copies.data(extra);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.path = path;
        builder.jsonPath = jsonPath;
        builder.jqFilter = jqFilter;
        builder.event = event;
        builder.parameter = parameter;
        builder.expression = expression;
        builder.configMapKeyRef = configMapKeyRef;
        builder.supplied = supplied;
        builder.defaultValue = defaultValue;
        builder.extra = extra;
        return builder;
    }

    /** Sets what a {@link ValueFrom} holds; each method sets the component of its name. */
    public static final class Builder {
        private @Nullable String path;
        private @Nullable String jsonPath;
        private @Nullable String jqFilter;
        private @Nullable String event;
        private @Nullable String parameter;
        private @Nullable String expression;
        private @Nullable KeySelector configMapKeyRef;
        private boolean supplied;
        private @Nullable String defaultValue;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link ValueFrom#path()}. */
        public Builder path(@Nullable String value) {
            this.path = value;
            return this;
        }

        /** Sets {@link ValueFrom#jsonPath()}. */
        public Builder jsonPath(@Nullable String value) {
            this.jsonPath = value;
            return this;
        }

        /** Sets {@link ValueFrom#jqFilter()}. */
        public Builder jqFilter(@Nullable String value) {
            this.jqFilter = value;
            return this;
        }

        /** Sets {@link ValueFrom#event()}. */
        public Builder event(@Nullable String value) {
            this.event = value;
            return this;
        }

        /** Sets {@link ValueFrom#parameter()}. */
        public Builder parameter(@Nullable String value) {
            this.parameter = value;
            return this;
        }

        /** Sets {@link ValueFrom#expression()}. */
        public Builder expression(@Nullable String value) {
            this.expression = value;
            return this;
        }

        /** Sets {@link ValueFrom#configMapKeyRef()}. */
        public Builder configMapKeyRef(@Nullable KeySelector value) {
            this.configMapKeyRef = value;
            return this;
        }

        /** Sets {@link ValueFrom#supplied()}. */
        public Builder supplied(boolean value) {
            this.supplied = value;
            return this;
        }

        /** Sets {@link ValueFrom#defaultValue()}. */
        public Builder defaultValue(@Nullable String value) {
            this.defaultValue = value;
            return this;
        }

        /** Sets {@link ValueFrom#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public ValueFrom build() {
            return new ValueFrom(
                    path,
                    jsonPath,
                    jqFilter,
                    event,
                    parameter,
                    expression,
                    configMapKeyRef,
                    supplied,
                    defaultValue,
                    extra);
        }
    }
}
