package dev.tiphys.testing.coverage;

/**
 * Something in a manifest that a test can reach.
 *
 * @param holder the workflow or template object that it stands in
 * @param template the template; empty for the workflow itself
 * @param activity the step or task; empty for the template itself
 * @param kind what there is to reach
 */
public record Point(String holder, String template, String activity, Kind kind) {
    /** What there is to reach. */
    public enum Kind {
        /** It runs. */
        RUN("runs"),
        /** Its condition is true. */
        WHEN_TRUE("its condition is true"),
        /** Its condition is false. */
        WHEN_FALSE("its condition is false"),
        /** It is repeated at least once. */
        LOOP("has items"),
        /** There is nothing to repeat it for. */
        LOOP_EMPTY("has no items"),
        /** A second attempt is made. */
        RETRY("is retried"),
        /** Its exit handler runs. */
        EXIT_HANDLER("its exit handler runs"),
        /** One of its hooks runs. */
        HOOK("its hook runs"),
        /** A memoized value is found. */
        CACHE_HIT("is found in its cache");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** Such as {@code main.deploy: its condition is false}. */
    @Override
    public String toString() {
        String where = template.isEmpty() ? "workflow" : activity.isEmpty() ? template : template + "." + activity;
        return where + ": " + kind.text;
    }
}
