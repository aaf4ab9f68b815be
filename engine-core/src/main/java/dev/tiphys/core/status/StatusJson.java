package dev.tiphys.core.status;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.core.manifest.codec.OutputsCodec;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a run as Argo keeps it: the workflow with {@code status}, the nodes by id. Streams, node by node. */
public final class StatusJson {
    /** The annotation that names the departures from Argo that took effect. */
    public static final String DEPARTURES = "tiphys.dev/departures";

    private static final JsonFactory JSON = new JsonFactory();

    private StatusJson() {}

    /** Writes the workflow with the status of its run. The stream stays open. */
    @SuppressWarnings("unchecked") // objects of manifests have text keys
    public static void write(Workflow workflow, RunSnapshot run, OutputStream out) throws IOException {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>(ManifestCodecs.encode(workflow));
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        if (manifest.get("metadata") instanceof Map<?, ?> own) {
            metadata.putAll((Map<String, @Nullable Object>) own);
        }
        metadata.put("name", run.workflowName());
        metadata.put("namespace", run.namespace());
        metadata.put("uid", run.uid());
        putIfAny(metadata, "labels", run.labels());
        Map<String, String> annotations = new LinkedHashMap<>(run.annotations());
        if (!run.departures().isEmpty()) {
            annotations.put(DEPARTURES, String.join(",", run.departures()));
        }
        putIfAny(metadata, "annotations", annotations);
        manifest.put("metadata", metadata);
        manifest.remove("status");
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Map.Entry<String, @Nullable Object> entry : manifest.entrySet()) {
                json.writeFieldName(entry.getKey());
                Trees.write(json, entry.getValue());
            }
            json.writeFieldName("status");
            status(json, run);
            json.writeEndObject();
        }
    }

    private static void putIfAny(Map<String, @Nullable Object> target, String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            target.put(key, values);
        }
    }

    private static void status(JsonGenerator json, RunSnapshot run) throws IOException {
        json.writeStartObject();
        json.writeStringField("phase", run.phase().text());
        text(json, "message", run.message());
        if (run.startedAt().isPresent()) {
            json.writeStringField("startedAt", run.startedAt().get().toString());
        }
        if (run.finishedAt().isPresent()) {
            json.writeStringField("finishedAt", run.finishedAt().get().toString());
        }
        json.writeStringField("progress", run.progress().toString());
        if (run.outputs().isPresent()) {
            json.writeFieldName("outputs");
            Trees.write(json, OutputsCodec.CODEC.encode(run.outputs().get()));
        }
        json.writeObjectFieldStart("nodes");
        for (Node node : run.nodes()) {
            json.writeFieldName(node.id());
            NodeJson.write(json, node);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
