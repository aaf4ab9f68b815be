package dev.tiphys.core.eval;

import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.manifest.text.JsonParser;
import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.core.manifest.text.SyntaxException;
import dev.tiphys.core.sprig.ArgoFunctions;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates lines of JSON: {@code {"kind":"expr"|"template"|"when","expr":…,"env":{…},"allowUnresolved":…}}. Each comes
 * back with {@code value} and {@code type}, or {@code error}, added; a condition's error has its {@code stage}, and a
 * value that JSON cannot hold gives {@code type} and {@code marshalError}. In {@code env} a number written with a point
 * or an exponent is a float, any other an int.
 */
public final class EvalLines {
    /** What an earlier evaluation has left in a line. */
    private static final List<String> RESULTS =
            List.of("value", "type", "error", "compileError", "marshalError", "stage");

    private static final int MAX_DEPTH = 1_000;

    private final Evaluator evaluator;

    /**
     * @param clock what expressions take for the time
     * @param random what their random functions draw from
     */
    public EvalLines(InstantSource clock, RandomGenerator random) {
        this.evaluator = new Evaluator(new ArgoFunctions(clock, random).roots(), clock);
    }

    /** Evaluates line by line until the input ends; empty lines are left out. */
    public void run(BufferedReader input, Appendable output) throws IOException {
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (!line.isBlank()) {
                output.append(evaluate(line)).append('\n');
            }
        }
    }

    /** The line with its result; never throws for what is in it. */
    public String evaluate(String line) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        EvalResult result;
        try {
            if (!(plain(parse(line)) instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("not a JSON object");
            }
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
            RESULTS.forEach(fields::remove);
            result = evaluate(fields);
        } catch (IllegalArgumentException e) {
            if (fields.isEmpty()) {
                fields.put("line", line);
            }
            result = EvalResult.error(String.valueOf(e.getMessage()));
        }
        return result.addedTo(JsonText.compact(fields, false));
    }

    private static @Nullable Object parse(String line) {
        try {
            return JsonParser.parse(line, "line", MAX_DEPTH, Integer.MAX_VALUE).data();
        } catch (SyntaxException e) {
            throw new IllegalArgumentException("not JSON: " + e.message(), e);
        }
    }

    /**
     * The result of a line's fields.
     *
     * @throws IllegalArgumentException when they are not what a line needs
     */
    EvalResult evaluate(Map<String, @Nullable Object> fields) {
        if (!(fields.get("expr") instanceof String text)) {
            throw new IllegalArgumentException("a line needs a text \"expr\"");
        }
        Object env = fields.getOrDefault("env", Map.of());
        if (!(env instanceof Map<?, ?> variables)) {
            throw new IllegalArgumentException("\"env\" must be an object");
        }
        Object kind = fields.get("kind");
        return switch (String.valueOf(kind)) {
            case "expr" -> evaluator.expression(text, goValues(variables));
            case "template" ->
                evaluator.template(text, goValues(variables), Boolean.TRUE.equals(fields.get("allowUnresolved")));
            case "when" -> evaluator.when(text);
            default -> throw new IllegalArgumentException("unknown kind " + kind + ": use expr, template or when");
        };
    }

    // Texts without halves of characters, so that they can be written again.
    private static @Nullable Object plain(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(GoStrings.toValid(String.valueOf(key)), plain(value)));
            return copy;
        }
        if (data instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        return data instanceof String text ? GoStrings.toValid(text) : data;
    }

    private static Map<String, @Nullable Object> goValues(Map<?, ?> data) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        data.forEach((key, value) -> values.put(String.valueOf(key), goValue(value)));
        return values;
    }

    private static @Nullable Object goValue(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            return goValues(map);
        }
        if (data instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>(list.size());
            list.forEach(item -> values.add(goValue(item)));
            return values;
        }
        return data instanceof Number number && !(number instanceof Long) ? (Object) number.doubleValue() : data;
    }
}
