package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One metric. A good manifest sets one of the three kinds.
 *
 * @param name the name; empty when the manifest gives none
 * @param help a text for people
 * @param labels the labels
 * @param when condition; null means always
 * @param gauge kind: a gauge; null when the manifest does not say
 * @param histogram kind: a histogram; null when the manifest does not say
 * @param counter kind: a counter; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record Prometheus(
        String name,
        String help,
        List<MetricLabel> labels,
        @Nullable String when,
        @Nullable Gauge gauge,
        @Nullable Histogram histogram,
        @Nullable Counter counter,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public Prometheus {
        labels = List.copyOf(labels);
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
        builder.help = help;
        builder.labels = labels;
        builder.when = when;
        builder.gauge = gauge;
        builder.histogram = histogram;
        builder.counter = counter;
        builder.extra = extra;
        return builder;
    }

    /** Sets what a {@link Prometheus} holds; each method sets the component of its name. */
    public static final class Builder {
        private String name = "";
        private String help = "";
        private List<MetricLabel> labels = List.of();
        private @Nullable String when;
        private @Nullable Gauge gauge;
        private @Nullable Histogram histogram;
        private @Nullable Counter counter;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link Prometheus#name()}. */
        public Builder name(String value) {
            this.name = value;
            return this;
        }

        /** Sets {@link Prometheus#help()}. */
        public Builder help(String value) {
            this.help = value;
            return this;
        }

        /** Sets {@link Prometheus#labels()}. */
        public Builder labels(List<MetricLabel> value) {
            this.labels = value;
            return this;
        }

        /** Sets {@link Prometheus#when()}. */
        public Builder when(@Nullable String value) {
            this.when = value;
            return this;
        }

        /** Sets {@link Prometheus#gauge()}. */
        public Builder gauge(@Nullable Gauge value) {
            this.gauge = value;
            return this;
        }

        /** Sets {@link Prometheus#histogram()}. */
        public Builder histogram(@Nullable Histogram value) {
            this.histogram = value;
            return this;
        }

        /** Sets {@link Prometheus#counter()}. */
        public Builder counter(@Nullable Counter value) {
            this.counter = value;
            return this;
        }

        /** Sets {@link Prometheus#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public Prometheus build() {
            return new Prometheus(name, help, labels, when, gauge, histogram, counter, extra);
        }
    }
}
