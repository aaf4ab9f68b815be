package dev.tiphys.testing.generate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How random cases look.
 *
 * @param size how many templates a workflow has at most, about
 * @param depth how deep templates nest at most
 * @param failures how many of a hundred pods do not succeed
 * @param features what may be used
 */
public record Knobs(int size, int depth, int failures, Set<Feature> features) {
    /** Up to a dozen templates, three deep, a quarter of the pods failing, everything used. */
    public static final Knobs DEFAULTS = new Knobs(12, 3, 25, EnumSet.allOf(Feature.class));

    /** Copies its set. */
    public Knobs {
        if (size < 1 || depth < 1 || failures < 0 || failures > 100) {
            throw new IllegalArgumentException("size " + size + ", depth " + depth + ", failures " + failures);
        }
        features = Collections.unmodifiableSet(
                features.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(features));
    }

    /** The same with another size. */
    public Knobs withSize(int templates) {
        return new Knobs(templates, depth, failures, features);
    }

    /** The same with another depth. */
    public Knobs withDepth(int levels) {
        return new Knobs(size, levels, failures, features);
    }

    /** The same with another share of failures. */
    public Knobs withFailures(int percent) {
        return new Knobs(size, depth, percent, features);
    }

    /** The same without some features. */
    public Knobs without(Feature... some) {
        EnumSet<Feature> rest = features.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(features);
        for (Feature feature : some) {
            rest.remove(feature);
        }
        return new Knobs(size, depth, failures, rest);
    }

    /** The same with nothing but some features. */
    public Knobs withOnly(Feature... some) {
        EnumSet<Feature> only = EnumSet.noneOf(Feature.class);
        Collections.addAll(only, some);
        return new Knobs(size, depth, failures, only);
    }
}
