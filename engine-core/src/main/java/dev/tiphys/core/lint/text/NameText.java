package dev.tiphys.core.lint.text;

/** Argo's messages about names in lists; each follows the path of the list. */
public final class NameText {
    /** What is wrong with the name of a parameter or artifact. */
    public static final String PARAMETER_FORM =
            "Parameter/Artifact name must consist of alpha-numeric characters, '_' or '-' e.g. my_param_1, MY-PARAM-1";
    /** What is wrong with any other name. */
    public static final String FIELD_FORM =
            "name must consist of alpha-numeric characters or '-', and must start with an alpha-numeric character"
                    + " (e.g. My-name1-2, 123-NAME)";

    private NameText() {}

    /** A name that is too long. */
    public static String tooLong(int limit) {
        return "must be no more than " + limit + " characters";
    }

    /** No name. */
    public static String missing(int index) {
        return "[" + index + "].name is required";
    }

    /** A name of the wrong form. */
    public static String invalid(int index, String name, String why) {
        return "[" + index + "].name: '" + name + "' is invalid: " + why;
    }

    /** A name that was there before. */
    public static String duplicate(int index, String name) {
        return "[" + index + "].name '" + name + "' is not unique";
    }
}
