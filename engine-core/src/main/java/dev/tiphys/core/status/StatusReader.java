package dev.tiphys.core.status;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.tiphys.core.manifest.codec.DecodeException;
import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.Severity;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Workflow;
import dev.tiphys.status.RecordedRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads one run: its nodes one after the other, everything else as plain data. */
final class StatusReader {
    private final String name;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** The status without its nodes; null until there is one. */
    private @Nullable Map<String, @Nullable Object> status;

    /** @param name how findings call what is read */
    StatusReader(String name) {
        this.name = name;
    }

    /** Reads JSON; the stream stays open. */
    RecordedRun read(InputStream in) throws IOException {
        try (JsonParser json = StatusFormat.JSON.createParser(in)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            try {
                return document(json);
            } catch (StatusException e) {
                throw failure(json.currentLocation(), e.message());
            } catch (JsonProcessingException e) {
                throw failure(e.getLocation(), e.getOriginalMessage());
            }
        }
    }

    /** Understands the status of a workflow that was read already. */
    RunSnapshot read(Workflow workflow, Map<String, @Nullable Object> data) {
        try {
            Map<String, @Nullable Object> head = new LinkedHashMap<>(data);
            mapping("status.nodes", head.remove("nodes"))
                    .forEach((key, node) -> add(key, mapping("status.nodes." + key, node)));
            unpack(head.remove("compressedNodes"));
            return ReadRun.of(workflow, head, nodes);
        } catch (StatusException e) {
            throw failure(JsonLocation.NA, e.message());
        }
    }

    private RecordedRun document(JsonParser json) throws IOException {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        json.nextToken();
        begin(json, "a workflow");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (key.equals("status")) {
                status = status(json);
            } else {
                manifest.put(key, Trees.read(json));
            }
        }
        if (json.nextToken() != null) {
            throw new StatusException("expected nothing behind the workflow");
        }
        Object kind = manifest.getOrDefault("kind", Kind.WORKFLOW.text());
        if (!Kind.WORKFLOW.text().equals(kind)) {
            throw new StatusException("kind: expected Workflow");
        }
        if (status == null) {
            throw new StatusException("the workflow has no status");
        }
        try {
            Workflow workflow = (Workflow) ManifestCodecs.decode(Kind.WORKFLOW, manifest);
            return new RecordedRun(workflow, ReadRun.of(workflow, status, nodes));
        } catch (DecodeException e) {
            throw new StatusException(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, @Nullable Object> status(JsonParser json) throws IOException {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        begin(json, "status: a mapping");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "nodes" -> nodes(json);
                case "compressedNodes" -> unpack(Trees.read(json));
                default -> head.put(key, Trees.read(json));
            }
        }
        return head;
    }

    private void nodes(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        begin(json, "status.nodes: a mapping");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            add(key, mapping("status.nodes." + key, Trees.read(json)));
        }
    }

    private void add(String key, Map<String, @Nullable Object> fields) {
        Node node =
                NodeData.decode(key, fields, text -> Objects.requireNonNullElse(texts.putIfAbsent(text, text), text));
        nodes.put(node.id(), node);
    }

    /** Argo packs the nodes of large workflows: JSON, compressed, as base64. */
    private void unpack(@Nullable Object packed) {
        if (packed == null || packed.equals("")) {
            return;
        }
        try (InputStream in = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(packed.toString())));
                JsonParser json = StatusFormat.JSON.createParser(in)) {
            json.nextToken();
            nodes(json);
        } catch (IOException | IllegalArgumentException e) {
            throw new StatusException("status.compressedNodes: " + e.getMessage());
        }
    }

    private static void begin(JsonParser json, String expected) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new StatusException("expected " + expected);
        }
    }

    @SuppressWarnings("unchecked") // the readers make no mapping with other keys
    private static Map<String, @Nullable Object> mapping(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return (Map<String, @Nullable Object>) value;
        }
        if (value == null) {
            return Map.of();
        }
        throw new StatusException(place + ": expected a mapping");
    }

    private ManifestException failure(@Nullable JsonLocation at, String message) {
        JsonLocation place = at == null ? JsonLocation.NA : at;
        int line = Math.max(0, place.getLineNr());
        int column = Math.max(0, place.getColumnNr());
        return new ManifestException(
                List.of(new Finding(name, line, column, "", "status", Severity.ERROR, message, null)));
    }
}
