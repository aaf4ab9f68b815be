package dev.tiphys.core.status;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tiphys.core.manifest.codec.InputsCodec;
import dev.tiphys.core.manifest.codec.OutputsCodec;
import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.TemplateUse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One node in Argo's JSON. */
final class NodeJson {
    private NodeJson() {}

    static void write(JsonGenerator json, Node node) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", node.id());
        json.writeStringField("name", node.name());
        json.writeStringField("displayName", node.displayName());
        json.writeStringField("type", node.type().text());
        StatusJson.text(json, "templateName", node.templateName());
        if (node.templateRef().isPresent()) {
            TemplateUse use = node.templateRef().get();
            json.writeObjectFieldStart("templateRef");
            json.writeStringField("name", use.name());
            json.writeStringField("template", use.template());
            if (use.clusterScope()) {
                json.writeBooleanField("clusterScope", true);
            }
            json.writeEndObject();
        }
        StatusJson.text(json, "templateScope", node.templateScope());
        json.writeStringField("phase", node.phase().text());
        StatusJson.text(json, "boundaryID", node.boundaryId());
        StatusJson.text(json, "message", node.message());
        time(json, "startedAt", node.startedAt());
        time(json, "finishedAt", node.finishedAt());
        json.writeStringField("progress", node.progress().toString());
        if (node.daemoned()) {
            json.writeBooleanField("daemoned", true);
        }
        StatusJson.text(json, "podIP", node.podIp());
        flags(json, node);
        if (node.inputs().isPresent()) {
            json.writeFieldName("inputs");
            Trees.write(json, InputsCodec.CODEC.encode(node.inputs().get()));
        }
        if (node.outputs().isPresent()) {
            json.writeFieldName("outputs");
            Trees.write(json, OutputsCodec.CODEC.encode(node.outputs().get()));
        }
        list(json, "children", node.children());
        list(json, "outboundNodes", node.outboundNodes());
        memoization(json, node.memoization());
        if (!node.waitingForLock().isEmpty()) {
            json.writeObjectFieldStart("synchronizationStatus");
            json.writeStringField("waiting", node.waitingForLock());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void flags(JsonGenerator json, Node node) throws IOException {
        if (node.hooked() || node.retried()) {
            json.writeObjectFieldStart("nodeFlag");
            if (node.hooked()) {
                json.writeBooleanField("hooked", true);
            }
            if (node.retried()) {
                json.writeBooleanField("retried", true);
            }
            json.writeEndObject();
        }
    }

    private static void memoization(JsonGenerator json, Optional<MemoizationStatus> status) throws IOException {
        if (status.isPresent()) {
            json.writeObjectFieldStart("memoizationStatus");
            json.writeBooleanField("hit", status.get().hit());
            json.writeStringField("key", status.get().key());
            json.writeStringField("cacheName", status.get().cacheName());
            json.writeEndObject();
        }
    }

    private static void time(JsonGenerator json, String name, Optional<Instant> time) throws IOException {
        if (time.isPresent()) {
            json.writeStringField(name, time.get().toString());
        }
    }

    private static void list(JsonGenerator json, String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }
}
