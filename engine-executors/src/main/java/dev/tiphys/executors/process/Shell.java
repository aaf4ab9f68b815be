package dev.tiphys.executors.process;

/** Texts in shell scripts. */
final class Shell {
    private Shell() {}

    /** The text as one word. */
    static String quote(Object text) {
        return "'" + text.toString().replace("'", "'\\''") + "'";
    }
}
