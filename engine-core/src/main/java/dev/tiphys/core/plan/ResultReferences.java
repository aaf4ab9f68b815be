package dev.tiphys.core.plan;

import dev.tiphys.core.manifest.codec.TemplateCodec;
import dev.tiphys.model.Template;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which steps' or tasks' results a template asks for. Argo has standard output reported only for these. */
final class ResultReferences {
    private static final Pattern REFERENCE =
            Pattern.compile("(?:steps|tasks)(?:\\.([-a-zA-Z0-9_]+)|\\[['\"]([^'\"\\]]+)['\"]\\])\\.outputs.result");

    private ResultReferences() {}

    static Set<String> in(Template template) {
        Set<String> names = new HashSet<>();
        TemplateCodec.CODEC.forEachText(template, text -> {
            if (text.contains("result")) {
                Matcher matcher = REFERENCE.matcher(text);
                while (matcher.find()) {
                    names.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                }
            }
        });
        return Set.copyOf(names);
    }
}
