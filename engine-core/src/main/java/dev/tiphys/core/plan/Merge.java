package dev.tiphys.core.plan;

import dev.tiphys.core.manifest.codec.TemplateCodec;
import dev.tiphys.core.manifest.codec.WorkflowSpecCodec;
import dev.tiphys.model.Template;
import dev.tiphys.model.TemplateType;
import dev.tiphys.model.WorkflowSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a manifest over defaults as Argo does: objects field by field, some lists by the name of their elements, all else as a whole. */
public final class Merge {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("templates", "name"),
            Map.entry("volumes", "name"),
            Map.entry("initContainers", "name"),
            Map.entry("sidecars", "name"),
            Map.entry("tasks", "name"),
            Map.entry("parameters", "name"),
            Map.entry("artifacts", "name"),
            Map.entry("env", "name"),
            Map.entry("imagePullSecrets", "name"),
            Map.entry("tolerations", "key"),
            Map.entry("hostAliases", "ip"),
            Map.entry("volumeMounts", "mountPath"),
            Map.entry("ports", "containerPort"));
    /** Whose members or elements are taken whole from the higher level. */
    private static final Set<String> WHOLE = Set.of("parameters", "artifacts", "hooks", "labelsFrom");

    private Merge() {}

    /** A workflow's own spec over that of the WorkflowTemplate it refers to. */
    public static WorkflowSpec specs(WorkflowSpec own, WorkflowSpec below) {
        return WorkflowSpecCodec.CODEC.decode(
                objects(WorkflowSpecCodec.CODEC.encode(own), WorkflowSpecCodec.CODEC.encode(below), false));
    }

    /** A template over the workflow's defaults; what the defaults say of other types of templates is left out. */
    public static Template defaults(Template template, Template defaults) {
        Map<String, @Nullable Object> below = new LinkedHashMap<>(TemplateCodec.CODEC.encode(defaults));
        for (TemplateType type : TemplateType.values()) {
            if (type != template.type()) {
                below.remove(type.key());
            }
        }
        return TemplateCodec.CODEC.decode(objects(TemplateCodec.CODEC.encode(template), below, false));
    }

    private static Map<String, @Nullable Object> objects(
            Map<String, @Nullable Object> own, Map<String, @Nullable Object> below, boolean whole) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>(below);
        own.forEach((key, value) ->
                result.put(key, whole || !below.containsKey(key) ? value : values(key, value, below.get(key))));
        return result;
    }

    @SuppressWarnings("unchecked") // objects of plain data have text keys
    private static @Nullable Object values(String key, @Nullable Object own, @Nullable Object below) {
        if (own instanceof Map<?, ?> first && below instanceof Map<?, ?> second) {
            return objects(
                    (Map<String, @Nullable Object>) first, (Map<String, @Nullable Object>) second, WHOLE.contains(key));
        }
        String name = KEYS.get(key);
        if (name != null && own instanceof List<?> first && below instanceof List<?> second) {
            return lists((List<@Nullable Object>) first, (List<@Nullable Object>) second, name, WHOLE.contains(key));
        }
        return own;
    }

    @SuppressWarnings("unchecked") // objects of plain data have text keys
    private static List<@Nullable Object> lists(
            List<@Nullable Object> own, List<@Nullable Object> below, String name, boolean whole) {
        Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
        for (Object element : below) {
            result.put(nameOf(element, name), element);
        }
        for (Object element : own) {
            Object lower = result.get(nameOf(element, name));
            result.put(
                    nameOf(element, name),
                    !whole && element instanceof Map<?, ?> first && lower instanceof Map<?, ?> second
                            ? objects(
                                    (Map<String, @Nullable Object>) first,
                                    (Map<String, @Nullable Object>) second,
                                    false)
                            : element);
        }
        return new ArrayList<>(result.values());
    }

    private static @Nullable Object nameOf(@Nullable Object element, String name) {
        return element instanceof Map<?, ?> map ? map.get(name) : element;
    }
}
