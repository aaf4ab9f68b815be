package dev.tiphys.core.template;

import dev.tiphys.core.golang.GoUnicode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag whose name has tags in it, such as {@code {{tasks.{{inputs.parameters.task}}.outputs.result}}}. Argo resolves
 * it from the inside in several passes; here the inner values make the name.
 *
 * @param source with its braces
 * @param parts of the name
 */
record NestedTag(String source, List<Segment> parts) implements Segment {
    NestedTag {
        parts = List.copyOf(parts);
    }

    /** What is between the braces. */
    String inner() {
        return source.substring(2, source.length() - 2);
    }

    @Override
    public @Nullable String resolve(Scope scope, Strictness strictness) {
        StringBuilder name = new StringBuilder();
        for (Segment part : parts) {
            String text = part.resolve(scope, strictness);
            if (text == null) {
                return null;
            }
            name.append(text);
        }
        String trimmed = GoUnicode.trimSpace(name.toString());
        Object value = scope.lookup(trimmed);
        return value instanceof String text
                ? text
                : SimpleTag.withoutText(value, trimmed, "{{" + name + "}}", strictness);
    }
}
