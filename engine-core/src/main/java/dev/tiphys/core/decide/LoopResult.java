package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.NodePhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The outputs of a loop's items as JSON lists, by the order of the items; built when they are read. */
final class LoopResult {
    private final Run run;
    private final int[] items;
    private @Nullable String result;
    private @Nullable String parameters;
    private @Nullable Map<String, String> byName;

    /** @param items nodes of the items, by their index in the loop */
    LoopResult(Run run, int[] items) {
        this.run = run;
        this.items = items;
    }

    private List<NodeOutputs> outputs() {
        List<NodeOutputs> all = new ArrayList<>();
        for (int item : items) {
            NodeRecord record = run.node(item);
            if (TakenOver.phase(run, record) == NodePhase.SUCCEEDED && record.outputs != null) {
                all.add(record.outputs);
            }
        }
        return all;
    }

    /** @param rest {@code result}, {@code parameters} or {@code parameters.NAME} */
    @Nullable
    String lookup(String rest) {
        if (rest.equals("result")) {
            return result();
        }
        if (rest.equals("parameters")) {
            return parameters();
        }
        return rest.startsWith("parameters.") ? byName().get(rest.substring("parameters.".length())) : null;
    }

    private String result() {
        if (result == null) {
            List<String> results = new ArrayList<>();
            for (NodeOutputs outputs : outputs()) {
                String text = outputs.result();
                if (text != null) {
                    results.add(json(text));
                }
            }
            result = "[" + String.join(",", results) + "]";
        }
        return result;
    }

    /** A result that is JSON as it is, any other as a text. */
    private String json(String text) {
        if (isJson(text)) {
            return RawJson.compact(text);
        }
        run.depart(Departure.TEXT_RESULTS);
        return GoJson.marshal(text);
    }

    private static boolean isJson(String text) {
        try {
            GoJson.unmarshal(text);
            return true;
        } catch (GoException e) {
            return false;
        }
    }

    /** Argo reads the results when the loop has ended, whether or not somebody asks for them. */
    void announce() {
        for (int item : items) {
            NodeOutputs outputs = run.node(item).outputs;
            String result = outputs == null ? null : outputs.result();
            if (result != null && run.node(item).phase() == NodePhase.SUCCEEDED && !isJson(result)) {
                run.depart(Departure.TEXT_RESULTS);
                return;
            }
        }
    }

    private static @Nullable Object parsed(String text) {
        try {
            return GoJson.unmarshal(text);
        } catch (GoException e) {
            return text;
        }
    }

    private String parameters() {
        if (parameters == null) {
            List<@Nullable Object> list = new ArrayList<>();
            for (NodeOutputs outputs : outputs()) {
                Map<String, @Nullable Object> values = new TreeMap<>();
                for (int i = 0; i < outputs.size(); i++) {
                    values.put(outputs.declared().get(i).name(), text(outputs.value(i)));
                }
                if (!values.isEmpty()) {
                    list.add(values);
                }
            }
            parameters = GoJson.marshal(list);
        }
        return parameters;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Map<String, String> byName() {
        if (byName == null) {
            Map<String, List<String>> lists = new LinkedHashMap<>();
            for (NodeOutputs outputs : outputs()) {
                for (int i = 0; i < outputs.size(); i++) {
                    lists.computeIfAbsent(outputs.declared().get(i).name(), name -> new ArrayList<>())
                            .add(text(outputs.value(i)));
                }
            }
            Map<String, String> result = new LinkedHashMap<>();
            lists.forEach((name, values) -> result.put(name, list(values)));
            byName = result;
        }
        return byName;
    }

    /** A list of texts, or of values if every one is a JSON object or list. */
    private static String list(List<String> texts) {
        List<@Nullable Object> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            Object value = parsed(text);
            if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
                return GoJson.marshal(texts);
            }
            values.add(value);
        }
        return GoJson.marshal(values);
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("result", result());
        // as in Argo, a name below hides the list of all
        all.put("parameters", byName().isEmpty() ? parameters() : new LinkedHashMap<>(byName()));
        return all;
    }
}
