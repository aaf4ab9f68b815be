package dev.tiphys.model;

/**
 * One item of a loop, as JSON text: without blanks between its parts, keys sorted, numbers
 * in the form that the manifest gives them ({@code 1.10} stays so in a JSON manifest).
 *
 * @param json the text; never empty
 */
public record Item(String json) {
    /** Refuses an empty text. */
    public Item {
        if (json.isEmpty()) {
            throw new IllegalArgumentException("an item is never empty");
        }
    }

    /** What an item is. */
    public enum Kind {
        /** A number. */
        NUMBER,
        /** A text. */
        STRING,
        /** True or false. */
        BOOL,
        /** An object. */
        MAP,
        /** A list. */
        LIST,
        /** Nothing. */
        NULL
    }

    /** What this is, told from the first letter. */
    public Kind kind() {
        return switch (json.charAt(0)) {
            case '"' -> Kind.STRING;
            case '{' -> Kind.MAP;
            case '[' -> Kind.LIST;
            case 't', 'f' -> Kind.BOOL;
            case 'n' -> Kind.NULL;
            default -> Kind.NUMBER;
        };
    }

    @Override
    public String toString() {
        return json;
    }
}
