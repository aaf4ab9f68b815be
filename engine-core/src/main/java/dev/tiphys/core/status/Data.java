package dev.tiphys.core.status;

import dev.tiphys.core.manifest.codec.Codec;
import dev.tiphys.core.manifest.codec.DecodeException;
import dev.tiphys.graph.Progress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one mapping of a status, each taken once; what nobody asked for is the rest. */
final class Data {
    private static final Pattern PROGRESS = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

    private final String place;
    private final Map<String, @Nullable Object> rest;

    /** @param place how messages call the mapping */
    Data(String place, Map<String, @Nullable Object> data) {
        this.place = place;
        this.rest = new LinkedHashMap<>(data);
    }

    /** What was not taken; nulls mean nothing and are left out. */
    Map<String, @Nullable Object> rest() {
        rest.values().removeIf(value -> value == null);
        return rest;
    }

    /** A text; empty when it is missing. */
    String text(String key) {
        Object value = rest.remove(key);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw wrong(key, "a text");
    }

    boolean flag(String key) {
        Object value = rest.remove(key);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, "true or false");
    }

    List<String> texts(String key) {
        Object value = rest.remove(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (!(element instanceof String text)) {
                    throw wrong(key, "a list of texts");
                }
                texts.add(text);
            }
        } else if (value != null) {
            throw wrong(key, "a list of texts");
        }
        return texts;
    }

    Optional<Instant> time(String key) {
        String text = text(key);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw wrong(key, "a time such as 2026-01-01T00:00:00Z");
        }
    }

    /** {@code 0/0} when it is missing. */
    Progress progress(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return new Progress(0, 0);
        }
        Matcher matcher = PROGRESS.matcher(text);
        if (!matcher.matches()) {
            throw wrong(key, "done/total");
        }
        return new Progress(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /** One of a closed set of words. */
    <T> T word(String key, String ifMissing, Function<String, T> meaning) {
        String text = text(key);
        try {
            return meaning.apply(text.isEmpty() ? ifMissing : text);
        } catch (IllegalArgumentException e) {
            throw new StatusException(place + "." + key + ": " + e.getMessage());
        }
    }

    /** A mapping; absent when it is missing. */
    Optional<Data> inner(String key) {
        return mapping(key).map(map -> new Data(place + "." + key, map));
    }

    <T> Optional<T> decoded(String key, Codec<T> codec) {
        try {
            return mapping(key).map(codec::decode);
        } catch (DecodeException e) {
            throw new StatusException(place + "." + key + ": " + e.getMessage());
        }
    }

    @SuppressWarnings("unchecked") // the readers make no mapping with other keys
    private Optional<Map<String, @Nullable Object>> mapping(String key) {
        Object value = rest.remove(key);
        if (value == null || value instanceof Map<?, ?>) {
            return Optional.ofNullable((Map<String, @Nullable Object>) value);
        }
        throw wrong(key, "a mapping");
    }

    private StatusException wrong(String key, String expected) {
        return new StatusException(place + "." + key + ": expected " + expected);
    }
}
