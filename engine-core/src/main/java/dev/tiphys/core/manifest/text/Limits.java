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

    static TextWarning duplicateKey(String key, int line, int column) {
        return new TextWarning(
                "duplicate-key", "the key \"" + key + "\" is here a second time; this one counts", line, column);
    }
}
