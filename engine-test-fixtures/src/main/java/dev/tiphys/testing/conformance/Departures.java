package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of codes: where this engine differs from Argo on purpose, and which paths of a recording that may change. */
final class Departures {
    private final Map<String, List<PathPattern>> codes;

    private Departures(Map<String, List<PathPattern>> codes) {
        this.codes = codes;
    }

    /** The project's own table. */
    static Departures own() {
        try (InputStream in = Departures.class.getResourceAsStream("departures.json")) {
            return in == null ? new Departures(Map.of()) : of(CaseReader.JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Departures of(JsonNode table) {
        Map<String, List<PathPattern>> codes = new LinkedHashMap<>();
        table.properties().forEach(entry -> {
            List<PathPattern> patterns = new ArrayList<>();
            entry.getValue().path("paths").forEach(path -> patterns.add(new PathPattern(path.asText())));
            codes.put(entry.getKey(), patterns);
        });
        return new Departures(codes);
    }

    Set<String> codes() {
        return codes.keySet();
    }

    /** @throws IllegalArgumentException if there is no such code, or it may not change that path */
    void check(String code, String path) {
        List<PathPattern> patterns = codes.get(code);
        if (patterns == null) {
            throw new IllegalArgumentException("there is no departure " + code);
        }
        if (patterns.stream().noneMatch(pattern -> pattern.matches(path))) {
            throw new IllegalArgumentException(code + " may not change " + path);
        }
    }
}
