package dev.tiphys.core.lint.text;

/** Argo's messages about arguments; {@code prefix} ends with a dot, such as {@code spec.arguments.}. */
public final class ArgumentText {
    private ArgumentText() {}

    /** No value. */
    public static String valueMissing(String prefix, String name) {
        return prefix + name + ".value or " + prefix + name + ".valueFrom is required";
    }

    /** A source that arguments cannot have. */
    public static String sourceNotAllowed(String prefix, String name) {
        return prefix + name + ".valueFrom only allows: default, configMapKeyRef and supplied";
    }

    /** An empty list of allowed values. */
    public static String enumEmpty(String prefix, String name) {
        return prefix + name + ".enum should contain at least one value";
    }

    /** A list of allowed values but no value. */
    public static String enumWithoutValue(String prefix, String name) {
        return prefix + name + ".value is required";
    }

    /** A value that is not allowed. */
    public static String notInEnum(String prefix, String name) {
        return prefix + name + ".value should be present in " + prefix + name + ".enum list";
    }

    /** An artifact from nowhere. */
    public static String artifactSourceMissing(String prefix, String name) {
        return prefix + name + ".from, artifact location, or key is required";
    }

    /** An artifact from two places. */
    public static String artifactSourceTwice(String prefix, String name) {
        return prefix + name + " shouldn't have both `from` and `fromExpression` in Artifact";
    }
}
