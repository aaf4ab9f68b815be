package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who an object is.
 *
 * @param name the name; null when it is to be made from {@code generateName}
 * @param generateName what a made name begins with; null when the manifest does not say
 * @param namespace the namespace; null means the default one
 * @param labels the labels
 * @param annotations the annotations
 * @param uid the unique id that the host of the object gave it; null when the manifest does not say
 * @param creationTimestamp when it was created, in RFC 3339; null when unknown
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ObjectMeta(
        @Nullable String name,
        @Nullable String generateName,
        @Nullable String namespace,
        Map<String, String> labels,
        Map<String, String> annotations,
        @Nullable String uid,
        @Nullable String creationTimestamp,
        Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final ObjectMeta EMPTY = builder().build();

    /** Copies its lists and maps. */
    public ObjectMeta {
        labels = Copies.map(labels);
        annotations = Copies.map(annotations);
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
        builder.generateName = generateName;
        builder.namespace = namespace;
        builder.labels = labels;
        builder.annotations = annotations;
        builder.uid = uid;
        builder.creationTimestamp = creationTimestamp;
        builder.extra = extra;
        return builder;
    }

    /** Metadata with a name and nothing else. */
    public static ObjectMeta named(String name) {
        return builder().name(name).build();
    }

    /** Sets what a {@link ObjectMeta} holds; each method sets the component of its name. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String generateName;
        private @Nullable String namespace;
        private Map<String, String> labels = Map.of();
        private Map<String, String> annotations = Map.of();
        private @Nullable String uid;
        private @Nullable String creationTimestamp;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link ObjectMeta#name()}. */
        public Builder name(@Nullable String value) {
            this.name = value;
            return this;
        }

        /** Sets {@link ObjectMeta#generateName()}. */
        public Builder generateName(@Nullable String value) {
            this.generateName = value;
            return this;
        }

        /** Sets {@link ObjectMeta#namespace()}. */
        public Builder namespace(@Nullable String value) {
            this.namespace = value;
            return this;
        }

        /** Sets {@link ObjectMeta#labels()}. */
        public Builder labels(Map<String, String> value) {
            this.labels = value;
            return this;
        }

        /** Sets {@link ObjectMeta#annotations()}. */
        public Builder annotations(Map<String, String> value) {
            this.annotations = value;
            return this;
        }

        /** Sets {@link ObjectMeta#uid()}. */
        public Builder uid(@Nullable String value) {
            this.uid = value;
            return this;
        }

        /** Sets {@link ObjectMeta#creationTimestamp()}. */
        public Builder creationTimestamp(@Nullable String value) {
            this.creationTimestamp = value;
            return this;
        }

        /** Sets {@link ObjectMeta#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public ObjectMeta build() {
            return new ObjectMeta(name, generateName, namespace, labels, annotations, uid, creationTimestamp, extra);
        }
    }
}
