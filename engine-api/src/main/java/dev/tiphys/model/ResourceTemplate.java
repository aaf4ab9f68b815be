package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Acts on a Kubernetes object.
 *
 * @param action what to do: get, create, apply, delete, replace or patch; null when the manifest does not say
 * @param manifest the object as YAML text; null when the manifest does not say
 * @param manifestFrom or an artifact that holds it; null when the manifest does not say
 * @param mergeStrategy how a patch is merged: strategic (when null), merge or json
 * @param setOwnerReference whether the workflow becomes the object's owner
 * @param successCondition condition on the object that means success; null when the manifest does not say
 * @param failureCondition condition on the object that means failure; null when the manifest does not say
 * @param flags further options of kubectl
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ResourceTemplate(
        @Nullable String action,
        @Nullable String manifest,
        @Nullable ManifestFrom manifestFrom,
        @Nullable String mergeStrategy,
        boolean setOwnerReference,
        @Nullable String successCondition,
        @Nullable String failureCondition,
        List<String> flags,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public ResourceTemplate {
        flags = List.copyOf(flags);
        extra = Copies.data(extra);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.action = action;
        builder.manifest = manifest;
        builder.manifestFrom = manifestFrom;
        builder.mergeStrategy = mergeStrategy;
        builder.setOwnerReference = setOwnerReference;
        builder.successCondition = successCondition;
        builder.failureCondition = failureCondition;
        builder.flags = flags;
        builder.extra = extra;
        return builder;
    }

    /** Sets what a {@link ResourceTemplate} holds; each method sets the component of its name. */
    public static final class Builder {
        private @Nullable String action;
        private @Nullable String manifest;
        private @Nullable ManifestFrom manifestFrom;
        private @Nullable String mergeStrategy;
        private boolean setOwnerReference;
        private @Nullable String successCondition;
        private @Nullable String failureCondition;
        private List<String> flags = List.of();
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link ResourceTemplate#action()}. */
        public Builder action(@Nullable String value) {
            this.action = value;
            return this;
        }

        /** Sets {@link ResourceTemplate#manifest()}. */
        public Builder manifest(@Nullable String value) {
            this.manifest = value;
            return this;
        }

        /** Sets {@link ResourceTemplate#manifestFrom()}. */
        public Builder manifestFrom(@Nullable ManifestFrom value) {
            this.manifestFrom = value;
            return this;
        }

        /** Sets {@link ResourceTemplate#mergeStrategy()}. */
        public Builder mergeStrategy(@Nullable String value) {
            this.mergeStrategy = value;
            return this;
        }

        /** Sets {@link ResourceTemplate#setOwnerReference()}. */
        public Builder setOwnerReference(boolean value) {
            this.setOwnerReference = value;
            return this;
        }

        /** Sets {@link ResourceTemplate#successCondition()}. */
        public Builder successCondition(@Nullable String value) {
            this.successCondition = value;
            return this;
        }

        /** Sets {@link ResourceTemplate#failureCondition()}. */
        public Builder failureCondition(@Nullable String value) {
            this.failureCondition = value;
            return this;
        }

        /** Sets {@link ResourceTemplate#flags()}. */
        public Builder flags(List<String> value) {
            this.flags = value;
            return this;
        }

        /** Sets {@link ResourceTemplate#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public ResourceTemplate build() {
            return new ResourceTemplate(
                    action,
                    manifest,
                    manifestFrom,
                    mergeStrategy,
                    setOwnerReference,
                    successCondition,
                    failureCondition,
                    flags,
                    extra);
        }
    }
}
