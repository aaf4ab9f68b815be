package dev.tiphys.core.when;

import java.util.List;

/** A word with dots, read as access to a member of a parameter. */
record DottedWord(List<String> parts) {
    static final String HANGING = "Hanging accessor on token '%s'";
    static final String UNEXPORTED = "Unable to access unexported field '%s' in token '%s'";

    DottedWord {
        parts = List.copyOf(parts);
    }

    /** Reads a word that has a dot behind its first character. */
    static DottedWord of(String word) {
        if (word.endsWith(".")) {
            throw new WhenFailure(HANGING.formatted(word));
        }
        List<String> parts = List.of(word.split("\\.", -1));
        for (String part : parts.subList(1, parts.size())) {
            int first = part.isEmpty() ? 0 : part.codePointAt(0);
            if (Character.toUpperCase(first) != first) {
                throw new WhenFailure(UNEXPORTED.formatted(part, word));
            }
        }
        return new DottedWord(parts);
    }

    /** The name of the parameter. */
    String root() {
        return parts.get(0);
    }

    /** As Go prints a list of texts. */
    @Override
    public String toString() {
        return "[" + String.join(" ", parts) + "]";
    }
}
