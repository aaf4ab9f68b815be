package dev.tiphys.core.golden;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what an evaluation added to a line with what the real libraries gave. */
public final class GoldenResult {
    private GoldenResult() {}

    /** What differs, if anything: values, types by their kind, and whether there is an error. */
    public static Optional<String> difference(
            Map<String, ? extends @Nullable Object> golden, Map<String, ? extends @Nullable Object> ours) {
        boolean fails = isError(golden);
        if (fails != isError(ours)) {
            return Optional.of(shown(golden) + " but was " + shown(ours));
        }
        if (fails) {
            return Optional.empty();
        }
        String type = String.valueOf(golden.get("type"));
        if (golden.containsKey("type") && !kind(type).equals(kind(String.valueOf(ours.get("type"))))) {
            return Optional.of("type " + type + " but was " + ours.get("type") + " of " + shown(ours));
        }
        if (golden.containsKey("marshalError")) {
            return Optional.empty();
        }
        boolean same = ours.containsKey("value") && equal(golden.get("value"), ours.get("value"));
        return same ? Optional.empty() : Optional.of(shown(golden) + " but was " + shown(ours));
    }

    /** Whether both are errors whose texts are equal up to where they quote a position. */
    public static boolean sameText(
            Map<String, ? extends @Nullable Object> golden, Map<String, ? extends @Nullable Object> ours) {
        return text(golden).equals(text(ours)) && Objects.equals(golden.get("stage"), stage(golden, ours));
    }

    // Only conditions have stages that are compared.
    private static @Nullable Object stage(
            Map<String, ? extends @Nullable Object> golden, Map<String, ? extends @Nullable Object> ours) {
        return golden.containsKey("stage") ? ours.get("stage") : null;
    }

    public static boolean isError(Map<String, ? extends @Nullable Object> line) {
        return line.containsKey("error") || line.containsKey("compileError");
    }

    private static String text(Map<String, ? extends @Nullable Object> line) {
        Object error = line.containsKey("error") ? line.get("error") : line.get("compileError");
        return String.valueOf(error).replaceFirst("(?s) \\(\\d+:\\d+\\)\\n.*", "");
    }

    private static String shown(Map<String, ? extends @Nullable Object> line) {
        if (isError(line)) {
            return "error " + (line.containsKey("error") ? line.get("error") : line.get("compileError"));
        }
        return line.containsKey("marshalError") ? "no JSON" : "value " + line.get("value");
    }

    private static String kind(String type) {
        if (type.equals("[]uint8")) {
            return "bytes";
        }
        if (type.startsWith("[")) {
            return "list";
        }
        if (type.startsWith("map[")) {
            return "map";
        }
        return switch (type) {
            case "int", "float64", "string", "bool", "<nil>", "time.Time", "time.Duration" -> type;
            default -> "other";
        };
    }

    private static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return new BigDecimal(x.toString()).compareTo(new BigDecimal(y.toString())) == 0;
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            Iterator<?> ours = y.iterator();
            return x.size() == y.size() && x.stream().allMatch(item -> equal(item, ours.next()));
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.keySet().equals(y.keySet())
                    && x.entrySet().stream().allMatch(e -> equal(e.getValue(), y.get(e.getKey())));
        }
        return Objects.equals(a, b);
    }
}
