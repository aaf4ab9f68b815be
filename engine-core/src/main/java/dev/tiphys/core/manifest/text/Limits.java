package dev.tiphys.core.manifest.text;

/** The messages that YAML and JSON share. */
final class Limits {
    private Limits() {}

    static SyntaxException tooDeep(int most, int line, int column) {
        return new SyntaxException(
                "limit", "lists and mappings are nested more than " + most + " levels deep", null, line, column);
    }

    static SyntaxException tooManyValues(int most, int line, int column) {
        return new SyntaxException("limit", "the document holds more than " + most + " values", null, line, column);
    }

    /** What Kubernetes stores in one object, and with it Argo. */
    static final int LONG_TEXT = 1 << 20;

    static TextWarning longText(int length, int line, int column) {
        return new TextWarning(
                "text-too-long",
                "a text of " + length + " characters: Argo stores no workflows beyond about a million",
                line,
                column);
    }

    static TextWarning duplicateKey(String key, int line, int column) {
        String shown = key.length() > 200 ? key.substring(0, 200) + "…" : key;
        return new TextWarning(
                "duplicate-key", "the key \"" + shown + "\" is here a second time; this one counts", line, column);
    }
}
