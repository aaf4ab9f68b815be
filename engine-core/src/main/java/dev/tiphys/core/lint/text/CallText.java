package dev.tiphys.core.lint.text;

/** Argo's messages about calls of templates. */
public final class CallText {
    /** A name and a reference at once. */
    public static final String NAME_AND_REFERENCE = "template name cannot be specified with templateRef";
    /** A reference without the object's name. */
    public static final String REFERENCE_WITHOUT_NAME = "resource name is required";
    /** A reference without the template's name. */
    public static final String REFERENCE_WITHOUT_TEMPLATE = "template name is required";
    /** Neither name, reference nor inline template. */
    public static final String NOTHING = "failed to get a template";

    private CallText() {}

    /** A template name that the object does not have. */
    public static String undefined(String name) {
        return "template name '" + name + "' undefined";
    }

    /** A reference to something that is not there. */
    public static String referenceNotFound(String object, String template) {
        return "template reference " + object + "." + template + " not found";
    }

    /** A template without a type. */
    public static String typeUnknown(String template) {
        return "template '" + template + "' type is unknown";
    }

    /** An unknown retry policy. */
    public static String retryPolicy(String policy) {
        return policy + " is not a valid RetryPolicy";
    }

    /** What a template was not given. */
    public static String notSupplied(String template, String list, String name) {
        return "templates." + template + " inputs." + list + "." + name + " was not supplied";
    }

    /** A tag that nothing can fill. */
    public static String unresolved(String tag) {
        return "failed to resolve {{" + tag + "}}";
    }
}
