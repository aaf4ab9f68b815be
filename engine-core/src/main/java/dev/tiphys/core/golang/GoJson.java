package dev.tiphys.core.golang;

import org.jspecify.annotations.Nullable;

/** JSON as Go's {@code encoding/json} writes and reads it. */
public final class GoJson {
    private GoJson() {}

    /**
     * Writes a value: sorted keys, no blanks, {@code < > &} and U+2028/9 escaped, exponents from 1e21 and below 1e-6.
     *
     * @throws GoException for NaN, infinities, functions and maps with keys of any type, with Go's text
     */
    public static String marshal(@Nullable Object value) {
        return marshal(value, Budget.standard());
    }

    /** As {@link #marshal(Object)}, with the length of the result taken from the budget. */
    public static String marshal(@Nullable Object value, Budget budget) {
        return new JsonWriter(true, "", "", budget).write(value);
    }

    /** As {@link #marshal} without the escapes for HTML. */
    public static String marshalRaw(@Nullable Object value, Budget budget) {
        return new JsonWriter(false, "", "", budget).write(value);
    }

    /** As Go's {@code json.MarshalIndent}. */
    public static String marshalIndent(@Nullable Object value, String prefix, String indent, Budget budget) {
        return new JsonWriter(true, prefix, indent, budget).write(value);
    }

    /** A text as a JSON string, quotes included. */
    public static String quote(String text, boolean escapeHtml) {
        StringBuilder out = new StringBuilder();
        JsonWriter.string(out, text, escapeHtml);
        return out.toString();
    }

    /**
     * Reads a value; all numbers become Double, objects keep the order of their keys.
     *
     * @throws GoException with Go's text
     */
    public static @Nullable Object unmarshal(String text) {
        return new JsonReader(text).read();
    }
}
