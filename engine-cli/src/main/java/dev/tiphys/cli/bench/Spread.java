package dev.tiphys.cli.bench;

import java.util.Arrays;
import java.util.Locale;

/** Figures of several runs, in order. */
public record Spread(double min, double median, double max) {
    /** Of at least one figure. */
    public static Spread of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /**
     * The three figures with slashes between them.
     *
     * @param pattern of one figure, such as {@code "%,.0f"}
     */
    public String text(String pattern) {
        return String.format(Locale.ROOT, pattern + " / " + pattern + " / " + pattern, min, median, max);
    }
}
