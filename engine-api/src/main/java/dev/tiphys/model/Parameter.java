package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named text value: declared by a template, given as an argument, or exported.
 *
 * @param name the name; empty when the manifest gives none
 * @param defaultValue the value to use when none is given; null when there is no default, which differs from an empty one
 * @param value the literal value, which may hold tags; null when there is none
 * @param valueFrom where the value comes from; null when it is a literal
 * @param globalName the name under which an output is exported to the whole workflow; null when it is not
 * @param enumValues the values that are allowed; null when any is, which differs from an empty list
 * @param description a text for people; null when there is none
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Parameter(
        String name,
        @Nullable String defaultValue,
        @Nullable String value,
        @Nullable ValueFrom valueFrom,
        @Nullable String globalName,
        @Nullable List<String> enumValues,
        @Nullable String description,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Parameter {
        enumValues = enumValues == null ? null : List.copyOf(enumValues);
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
        builder.defaultValue = defaultValue;
        builder.value = value;
        builder.valueFrom = valueFrom;
        builder.globalName = globalName;
        builder.enumValues = enumValues;
        builder.description = description;
        builder.extra = extra;
        return builder;
    }

    /** A parameter with a literal value. */
    public static Parameter of(String name, String value) {
        return builder().name(name).value(value).build();
    }

    /** The same parameter with another value, which replaces also a {@code valueFrom}. */
    public Parameter withValue(String newValue) {
        return toBuilder().value(newValue).valueFrom(null).build();
    }

    /** Sets what a {@link Parameter} holds; each method sets the component of its name. */
    public static final class Builder {
        private String name = "";
        private @Nullable String defaultValue;
        private @Nullable String value;
        private @Nullable ValueFrom valueFrom;
        private @Nullable String globalName;
        private @Nullable List<String> enumValues;
        private @Nullable String description;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link Parameter#name()}. */
        public Builder name(String value) {
            this.name = value;
            return this;
        }

        /** Sets {@link Parameter#defaultValue()}. */
        public Builder defaultValue(@Nullable String value) {
            this.defaultValue = value;
            return this;
        }

        /** Sets {@link Parameter#value()}. */
        public Builder value(@Nullable String value) {
            this.value = value;
            return this;
        }

        /** Sets {@link Parameter#valueFrom()}. */
        public Builder valueFrom(@Nullable ValueFrom value) {
            this.valueFrom = value;
            return this;
        }

        /** Sets {@link Parameter#globalName()}. */
        public Builder globalName(@Nullable String value) {
            this.globalName = value;
            return this;
        }

        /** Sets {@link Parameter#enumValues()}. */
        public Builder enumValues(@Nullable List<String> value) {
            this.enumValues = value;
            return this;
        }

        /** Sets {@link Parameter#description()}. */
        public Builder description(@Nullable String value) {
            this.description = value;
            return this;
        }

        /** Sets {@link Parameter#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public Parameter build() {
            return new Parameter(name, defaultValue, value, valueFrom, globalName, enumValues, description, extra);
        }
    }
}
