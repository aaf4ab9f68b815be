package dev.tiphys.core.status;

import dev.tiphys.core.manifest.codec.InputsCodec;
import dev.tiphys.core.manifest.codec.OutputsCodec;
import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.TemplateUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One node as plain data with Argo's fields, both ways. */
final class NodeData {
    private NodeData() {}

    static Map<String, @Nullable Object> encode(Node node) {
        Fill data = new Fill();
        data.put("id", node.id());
        data.put("name", node.name());
        data.put("displayName", node.displayName());
        data.put("type", node.type().text());
        data.text("templateName", node.templateName());
        node.templateRef().ifPresent(use -> data.put("templateRef", encode(use)));
        data.text("templateScope", node.templateScope());
        data.put("phase", node.phase().text());
        data.text("boundaryID", node.boundaryId());
        data.text("message", node.message());
        data.time("startedAt", node.startedAt());
        data.time("finishedAt", node.finishedAt());
        data.put("progress", node.progress().toString());
        data.flag("daemoned", node.daemoned());
        data.text("podIP", node.podIp());
        if (node.hooked() || node.retried()) {
            data.put(
                    "nodeFlag",
                    new Fill()
                            .flag("hooked", node.hooked())
                            .flag("retried", node.retried())
                            .map());
        }
        node.inputs().ifPresent(inputs -> data.put("inputs", InputsCodec.CODEC.encode(inputs)));
        node.outputs().ifPresent(outputs -> data.put("outputs", OutputsCodec.CODEC.encode(outputs)));
        data.texts("children", node.children());
        data.texts("outboundNodes", node.outboundNodes());
        node.memoization().ifPresent(status -> data.put("memoizationStatus", encode(status)));
        if (!node.waitingForLock().isEmpty()) {
            data.put("synchronizationStatus", Map.of("waiting", node.waitingForLock()));
        }
        data.map().putAll(node.extra());
        return data.map();
    }

    private static Map<String, @Nullable Object> encode(TemplateUse use) {
        return new Fill()
                .text("name", use.name())
                .text("template", use.template())
                .flag("clusterScope", use.clusterScope())
                .map();
    }

    private static Map<String, @Nullable Object> encode(MemoizationStatus status) {
        return new Fill()
                .put("hit", status.hit())
                .put("key", status.key())
                .put("cacheName", status.cacheName())
                .map();
    }

    /**
     * The node that plain data describes.
     *
     * @param key the node's key among the nodes
     * @param shared gives equal texts as one object: names of templates and ids recur in many nodes
     */
    static ReadNode decode(String key, Map<String, @Nullable Object> fields, UnaryOperator<String> shared) {
        Data data = new Data("status.nodes." + key, fields);
        String id = data.text("id");
        Optional<Data> flags = data.inner("nodeFlag");
        return new ReadNode(
                shared.apply(id.isEmpty() ? key : id),
                shared.apply(data.text("name")),
                data.text("displayName"),
                data.word("type", NodeType.POD.text(), NodeType::of),
                data.word("phase", NodePhase.PENDING.text(), NodePhase::of),
                data.text("message"),
                shared.apply(data.text("templateName")),
                data.inner("templateRef").map(NodeData::use),
                shared.apply(data.text("templateScope")),
                shared.apply(data.text("boundaryID")),
                all(data.texts("children"), shared),
                all(data.texts("outboundNodes"), shared),
                data.decoded("inputs", InputsCodec.CODEC),
                data.decoded("outputs", OutputsCodec.CODEC),
                data.time("startedAt"),
                data.time("finishedAt"),
                data.progress("progress"),
                data.flag("daemoned"),
                flags.map(flag -> flag.flag("hooked")).orElse(false),
                flags.map(flag -> flag.flag("retried")).orElse(false),
                data.text("podIP"),
                data.inner("memoizationStatus").map(NodeData::memoization),
                data.inner("synchronizationStatus")
                        .map(status -> status.text("waiting"))
                        .orElse(""),
                data.rest());
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> shared) {
        return texts.stream().map(shared).toList();
    }

    private static TemplateUse use(Data data) {
        return new TemplateUse(data.text("name"), data.text("template"), data.flag("clusterScope"));
    }

    private static MemoizationStatus memoization(Data data) {
        return new MemoizationStatus(data.flag("hit"), data.text("key"), data.text("cacheName"));
    }

    /** A mapping that leaves out what is empty. */
    static final class Fill {
        private final Map<String, @Nullable Object> map = new LinkedHashMap<>();

        Map<String, @Nullable Object> map() {
            return map;
        }

        Fill put(String key, Object value) {
            map.put(key, value);
            return this;
        }

        Fill text(String key, String value) {
            return value.isEmpty() ? this : put(key, value);
        }

        Fill flag(String key, boolean value) {
            return value ? put(key, true) : this;
        }

        Fill texts(String key, List<String> values) {
            return values.isEmpty() ? this : put(key, values);
        }

        Fill time(String key, Optional<java.time.Instant> value) {
            value.ifPresent(time -> put(key, time.toString()));
            return this;
        }
    }
}
