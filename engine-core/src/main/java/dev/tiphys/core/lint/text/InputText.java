package dev.tiphys.core.lint.text;

/** Argo's messages about inputs. */
public final class InputText {
    private InputText() {}

    /** The path of a list of inputs, before what is wrong with its names. */
    public static String list(String template, String list) {
        return "templates." + template + ".inputs." + list;
    }

    /** The path of an input artifact. */
    public static String artifact(String template, String name) {
        return "templates." + template + ".inputs.artifacts." + name;
    }

    /** What is wrong with an artifact's path; {@code reference} from {@link #artifact} or its like. */
    public static String path(String reference, String why) {
        return "error in " + reference + ": " + why;
    }

    /** No path. */
    public static String pathMissing(String artifact) {
        return "Artifact '" + artifact + "' did not specify a path";
    }

    /** A path that leaves its folder. */
    public static String pathEscapes(String artifact) {
        return "Artifact '" + artifact
                + "' attempted to use a path containing '..'. Directory traversal is not permitted";
    }

    /** A path on a template without files. */
    public static String pathNotAllowed(String reference) {
        return reference + ".path only valid in container/script templates";
    }

    /** A source on an input. */
    public static String fromNotAllowed(String reference) {
        return reference + ".from not valid in inputs";
    }
}
