package dev.tiphys.core.lint.text;

/** Argo's messages about what all templates have. */
public final class TemplateText {
    private static final String TYPES =
            "choose one of: container, containerSet, steps, script, resource, dag, suspend, template, template ref";

    /** An init container without a name. */
    public static final String INIT_CONTAINER_NAME = "initContainers must all have container name";

    private TemplateText() {}

    /** Several types. */
    public static String multipleTypes(String template) {
        return "templates." + template + " multiple template types specified. " + TYPES;
    }

    /** Pod resources where no pod of its own runs. */
    public static String podResources(String template, String type) {
        return "templates." + template + ".podResources is not supported for " + type + " templates";
    }

    /** Resource claims where no pod of its own runs. */
    public static String resourceClaims(String template, String type) {
        return "templates." + template + ".resourceClaims is not supported for " + type
                + " templates, which do not create a pod";
    }

    /** A timeout where there is none; {@code field} is {@code timeout} or {@code pendingTimeout}. */
    public static String timeoutUnsupported(String type, String field) {
        return type + " template doesn't support " + field + " field";
    }

    /** A timeout that is a bare number. */
    public static String timeoutWithoutUnit(String template) {
        return template + " has invalid duration format in timeout";
    }

    /** A wrong metric name. */
    public static String metricName(String template, String metric) {
        return "templates." + template + " metric name '" + metric
                + "' is invalid. Metric names must contain alphanumeric characters or '_'";
    }

    /** A metric without help. */
    public static String metricHelp(String template, String metric) {
        return "templates." + template + " metric '" + metric + "' must contain a help string under 'help: ' field";
    }

    /** A metric with a wrong value. */
    public static String metricValue(String template, String metric, String why) {
        return "templates." + template + " metric '" + metric + "' error: " + why;
    }

    /** A wrong metric label. */
    public static String metricLabel(String label) {
        return "metric label '" + label + "' is invalid: keys may only contain alphanumeric characters or '_'";
    }
}
