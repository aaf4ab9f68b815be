package dev.tiphys.core.status;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import dev.tiphys.core.manifest.codec.ManifestCodecs;
import dev.tiphys.core.manifest.codec.OutputsCodec;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.Workflow;
import dev.tiphys.status.RecordedRun;
import dev.tiphys.status.StatusProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs as Argo keeps them: the workflow with {@code status}, the nodes by id. Streams, node by node. */
public final class StatusFormat implements StatusProvider {
    /** The annotation that names the departures from Argo that took effect. */
    static final String DEPARTURES = "tiphys.dev/departures";

    /** As deep as manifests may be. */
    private static final int MOST_LEVELS = 10_100;

    private static final int MOST_CHARACTERS = 256 << 20;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxStringLength(MOST_CHARACTERS)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .build())
            .build();

    @Override
    public void write(Workflow workflow, RunSnapshot run, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            fields(json, ManifestCodecs.encode(asRun(workflow, run).withStatus(null)));
            json.writeObjectFieldStart("status");
            fields(json, head(run));
            json.writeObjectFieldStart("nodes");
            for (Node node : run.nodes()) {
                json.writeFieldName(node.id());
                Trees.write(json, NodeData.encode(node));
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void fields(JsonGenerator json, Map<String, @Nullable Object> fields) throws IOException {
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            Trees.write(json, field.getValue());
        }
    }

    @Override
    public Workflow withStatus(Workflow workflow, RunSnapshot run) {
        Map<String, @Nullable Object> nodes = new LinkedHashMap<>();
        for (Node node : run.nodes()) {
            nodes.put(node.id(), NodeData.encode(node));
        }
        Map<String, @Nullable Object> status = head(run);
        status.put("nodes", nodes);
        return asRun(workflow, run).withStatus(status);
    }

    @Override
    public RecordedRun read(String name, InputStream in) throws IOException {
        return new StatusReader(name).read(in);
    }

    @Override
    public Optional<RunSnapshot> of(Workflow workflow) {
        Map<String, @Nullable Object> status = workflow.status();
        return status == null ? Optional.empty() : Optional.of(new StatusReader("status").read(workflow, status));
    }

    /** What changes in a workflow when it runs. */
    private static Workflow asRun(Workflow workflow, RunSnapshot run) {
        Map<String, String> annotations = new LinkedHashMap<>(run.annotations());
        if (!run.departures().isEmpty()) {
            annotations.put(DEPARTURES, String.join(",", run.departures()));
        }
        ObjectMeta metadata = workflow.metadata().toBuilder()
                .name(textOrNull(run.workflowName()))
                .namespace(run.namespace())
                .uid(textOrNull(run.uid()))
                .labels(run.labels())
                .annotations(annotations)
                .build();
        return workflow.withMetadata(metadata)
                .withSpec(workflow.spec().toBuilder()
                        .arguments(run.arguments())
                        .suspend(run.suspended() ? Boolean.TRUE : null)
                        .shutdown(textOrNull(run.shutdown()))
                        .build());
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The status without its nodes. */
    private static Map<String, @Nullable Object> head(RunSnapshot run) {
        NodeData.Fill data = new NodeData.Fill()
                .text("phase", run.phase().text())
                .text("message", run.message())
                .time("startedAt", run.startedAt())
                .time("finishedAt", run.finishedAt())
                .put("progress", run.progress().toString());
        run.outputs().ifPresent(outputs -> data.put("outputs", OutputsCodec.CODEC.encode(outputs)));
        data.map().putAll(run.extra());
        return data.map();
    }
}
