package dev.tiphys.core.lint.text;

/** Argo's messages about outputs. */
public final class OutputText {
    /** A source of no kind. */
    public static final String SOURCE_MISSING =
            "valueFrom type unspecified. choose one of: path, jqFilter, jsonPath, parameter, raw, expression";
    /** A source of several kinds. */
    public static final String SOURCE_TWICE =
            "multiple valueFrom types specified. choose one of: path, jqFilter, jsonPath, parameter, raw";

    private OutputText() {}

    /** The path of a list of outputs, before what is wrong with its names. */
    public static String list(String template, String list) {
        return "templates." + template + ".outputs." + list + " ";
    }

    /** Before a tag that nothing can fill. */
    public static String variables(String template) {
        return "templates." + template + ".outputs ";
    }

    /** The path of an output; {@code list} is {@code parameters} or {@code artifacts}. */
    public static String reference(String template, String list, String name) {
        return "templates." + template + ".outputs." + list + "." + name;
    }

    /** A global name of the wrong form. */
    public static String globalName(String reference) {
        return reference + ".globalName: " + NameText.PARAMETER_FORM;
    }

    /** A pod's output without a path. */
    public static String pathMissing(String reference, String type) {
        return reference + ".path must be specified for " + type + " templates";
    }

    /** A resource's output without a filter. */
    public static String filterMissing(String reference, String type) {
        return reference + " .jqFilter or jsonPath must be specified for " + type + " templates";
    }

    /** A composite's output without a source. */
    public static String parameterMissing(String reference, String type) {
        return reference + ".parameter or expression must be specified for " + type + " templates";
    }

    /** A value and a source. */
    public static String valueTwice(String reference) {
        return reference + " has both valueFrom and value specified, choose one";
    }

    /** Neither value nor source. */
    public static String valueMissing(String reference) {
        return reference + " does not have valueFrom or value specified";
    }
}
