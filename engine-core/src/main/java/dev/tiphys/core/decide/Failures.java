package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code workflow.failures}: the nodes that failed, as Argo writes them. */
final class Failures {
    private Failures() {}

    /** Those of this moment; looked for when they are asked for. */
    static Supplier<String> asOfNow(Run run) {
        NodeReader nodes = run.nodes.freeze();
        return () -> json(run, nodes);
    }

    private static String json(Run run, NodeReader nodes) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < nodes.limit(); i++) {
            NodeRecord node = nodes.find(i);
            if (node != null && node.phase().isFailure()) {
                all.add(entry(run, nodes, node));
            }
        }
        return GoJson.quote(all.isEmpty() ? "null" : "[" + String.join(",", all) + "]", false);
    }

    private static String entry(Run run, NodeReader nodes, NodeRecord node) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("displayName", Names.display(nodes, node));
        entry.put("message", node.message);
        entry.put("templateName", node.origin.effectiveTemplateName());
        entry.put("phase", node.phase().text());
        entry.put("podName", PodNames.of(run, nodes.name(node), node.origin.effectiveTemplateName()));
        entry.put("finishedAt", node.finishedAt == 0 ? null : Times.rfc3339(node.finishedAt));
        StringBuilder json = new StringBuilder("{");
        entry.forEach((key, value) -> json.append(json.length() > 1 ? "," : "")
                .append(GoJson.quote(key, true))
                .append(':')
                .append(GoJson.marshal(value)));
        return json.append('}').toString();
    }
}
