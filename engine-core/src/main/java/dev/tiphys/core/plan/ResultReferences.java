package dev.tiphys.core.plan;

import dev.tiphys.core.manifest.codec.TemplateCodec;
import dev.tiphys.model.Template;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which steps' or tasks' results a template asks for. Argo has standard output reported only for these. */
final class ResultReferences {
    private static final Pattern REFERENCE =
            Pattern.compile("(?:steps|tasks)(?:\\.([-a-zA-Z0-9_]+)|\\[['\"]([^'\"\\]]+)['\"]\\])\\.outputs.result");

    private ResultReferences() {}

    static Set<String> in(Template template) {
        Set<String> names = new HashSet<>();
        collect(TemplateCodec.CODEC.encode(template), names);
        return names;
    }

    private static void collect(@Nullable Object data, Set<String> names) {
        if (data instanceof String text) {
            if (text.contains("outputs")) {
                Matcher matcher = REFERENCE.matcher(text);
                while (matcher.find()) {
                    names.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                }
            }
        } else if (data instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, names));
        } else if (data instanceof Collection<?> list) {
            list.forEach(value -> collect(value, names));
        }
    }
}
