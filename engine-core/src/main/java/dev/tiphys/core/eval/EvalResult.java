package dev.tiphys.core.eval;

import dev.tiphys.core.golang.GoJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is added to a line.
 *
 * @param added field names with their JSON
 */
record EvalResult(Map<String, String> added) {
    static EvalResult value(String type, String json) {
        EvalResult result = new EvalResult(new LinkedHashMap<>());
        result.added.put("type", quote(type));
        result.added.put("value", json);
        return result;
    }

    static EvalResult error(String message) {
        EvalResult result = new EvalResult(new LinkedHashMap<>());
        result.added.put("error", quote(message));
        return result;
    }

    static EvalResult marshalError(String type, String message) {
        EvalResult result = new EvalResult(new LinkedHashMap<>());
        result.added.put("type", quote(type));
        result.added.put("marshalError", quote(message));
        return result;
    }

    EvalResult with(String name, String text) {
        added.put(name, quote(text));
        return this;
    }

    private static String quote(String text) {
        return GoJson.quote(text, false);
    }

    /** A JSON object with the fields added. */
    String addedTo(String object) {
        StringBuilder out = new StringBuilder(object);
        out.setLength(object.length() - 1);
        added.forEach((name, json) -> out.append(out.length() == 1 ? "" : ",")
                .append(quote(name))
                .append(':')
                .append(json));
        return out.append('}').toString();
    }
}
