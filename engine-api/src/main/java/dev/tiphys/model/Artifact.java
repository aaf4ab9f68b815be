package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named file or folder: declared by a template, given as an argument, or exported. Where it is kept outside of the workflow (other than {@code raw}) stays data in {@code extra}, under the keys of {@link ArtifactLocations}.
 *
 * @param name the name; empty when the manifest gives none
 * @param path path in the container; null when the manifest does not say
 * @param mode permission bits; null leaves them as they are
 * @param from tag that names another artifact, such as {@code {{steps.a.outputs.artifacts.x}}}; null when the manifest does not say
 * @param fromExpression expression that yields another artifact; null when the manifest does not say
 * @param subPath path below the source artifact; null when the manifest does not say
 * @param globalName the name under which an output is exported to the whole workflow; null when the manifest does not say
 * @param raw the content itself; null when the manifest does not say
 * @param archive how the artifact is packed; null means a gzipped tar
 * @param optional whether it may be missing
 * @param recurseMode whether {@code mode} holds for everything below a folder
 * @param deleted whether the artifact was deleted already
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Artifact(
        String name,
        @Nullable String path,
        @Nullable Integer mode,
        @Nullable String from,
        @Nullable String fromExpression,
        @Nullable String subPath,
        @Nullable String globalName,
        @Nullable RawArtifact raw,
        @Nullable ArchiveStrategy archive,
        boolean optional,
        boolean recurseMode,
        boolean deleted,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Artifact {
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
        builder.path = path;
        builder.mode = mode;
        builder.from = from;
        builder.fromExpression = fromExpression;
        builder.subPath = subPath;
        builder.globalName = globalName;
        builder.raw = raw;
        builder.archive = archive;
        builder.optional = optional;
        builder.recurseMode = recurseMode;
        builder.deleted = deleted;
        builder.extra = extra;
        return builder;
    }

    /** Where the artifact lies outside of the workflow: the keys among {@link ArtifactLocations#KEYS} that are set. */
    public List<String> locations() {
        return ArtifactLocations.of(this);
    }

    /** Sets what a {@link Artifact} holds; each method sets the component of its name. */
    public static final class Builder {
        private String name = "";
        private @Nullable String path;
        private @Nullable Integer mode;
        private @Nullable String from;
        private @Nullable String fromExpression;
        private @Nullable String subPath;
        private @Nullable String globalName;
        private @Nullable RawArtifact raw;
        private @Nullable ArchiveStrategy archive;
        private boolean optional;
        private boolean recurseMode;
        private boolean deleted;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link Artifact#name()}. */
        public Builder name(String value) {
            this.name = value;
            return this;
        }

        /** Sets {@link Artifact#path()}. */
        public Builder path(@Nullable String value) {
            this.path = value;
            return this;
        }

        /** Sets {@link Artifact#mode()}. */
        public Builder mode(@Nullable Integer value) {
            this.mode = value;
            return this;
        }

        /** Sets {@link Artifact#from()}. */
        public Builder from(@Nullable String value) {
            this.from = value;
            return this;
        }

        /** Sets {@link Artifact#fromExpression()}. */
        public Builder fromExpression(@Nullable String value) {
            this.fromExpression = value;
            return this;
        }

        /** Sets {@link Artifact#subPath()}. */
        public Builder subPath(@Nullable String value) {
            this.subPath = value;
            return this;
        }

        /** Sets {@link Artifact#globalName()}. */
        public Builder globalName(@Nullable String value) {
            this.globalName = value;
            return this;
        }

        /** Sets {@link Artifact#raw()}. */
        public Builder raw(@Nullable RawArtifact value) {
            this.raw = value;
            return this;
        }

        /** Sets {@link Artifact#archive()}. */
        public Builder archive(@Nullable ArchiveStrategy value) {
            this.archive = value;
            return this;
        }

        /** Sets {@link Artifact#optional()}. */
        public Builder optional(boolean value) {
            this.optional = value;
            return this;
        }

        /** Sets {@link Artifact#recurseMode()}. */
        public Builder recurseMode(boolean value) {
            this.recurseMode = value;
            return this;
        }

        /** Sets {@link Artifact#deleted()}. */
        public Builder deleted(boolean value) {
            this.deleted = value;
            return this;
        }

        /** Sets {@link Artifact#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public Artifact build() {
            return new Artifact(
                    name,
                    path,
                    mode,
                    from,
                    fromExpression,
                    subPath,
                    globalName,
                    raw,
                    archive,
                    optional,
                    recurseMode,
                    deleted,
                    extra);
        }
    }
}
