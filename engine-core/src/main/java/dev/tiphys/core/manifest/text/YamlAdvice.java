package dev.tiphys.core.manifest.text;

import org.jspecify.annotations.Nullable;

/** What to do about common mistakes in YAML. */
final class YamlAdvice {
    private YamlAdvice() {}

    /** A suggestion for a parser's message; null when there is none. */
    static @Nullable String of(String problem) {
        if (problem.contains("TAB")) {
            return "indent with blanks instead of tabs";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "put a text that holds \": \" in quotes";
        }
        if (problem.contains("cannot start any token") || problem.contains("unknown escape character")) {
            return "put the text in single quotes";
        }
        return problem.contains("expected <block end>") ? "check the indentation" : null;
    }

    /** For a key that is a mapping or a list. */
    static String complexKey(boolean mapping) {
        return mapping
                ? "put a value that begins with {{ in quotes"
                : "keys are texts; put this one in quotes if that is what it should be";
    }
}
