package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.state.NodeRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code workflow.failures}: the nodes that failed, as Argo writes them. */
final class Failures {
    private Failures() {}

    static String json(Run run) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < run.nodes.limit(); i++) {
            NodeRecord node = run.nodes.find(i);
            if (node != null && node.phase().isFailure()) {
                all.add(entry(run, node));
            }
        }
        return GoJson.quote(all.isEmpty() ? "null" : "[" + String.join(",", all) + "]", false);
    }

    private static String entry(Run run, NodeRecord node) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("displayName", Names.display(run.nodes, node));
        entry.put("message", node.message);
        entry.put("templateName", node.origin.effectiveTemplateName());
        entry.put("phase", node.phase().text());
        entry.put("podName", PodNames.of(run, run.nodes.name(node), node.origin.effectiveTemplateName()));
        entry.put("finishedAt", node.finishedAt == 0 ? null : Times.rfc3339(node.finishedAt));
        StringBuilder json = new StringBuilder("{");
        entry.forEach((key, value) -> json.append(json.length() > 1 ? "," : "")
                .append(GoJson.quote(key, true))
                .append(':')
                .append(GoJson.marshal(value)));
        return json.append('}').toString();
    }
}
