package dev.tiphys.core.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text.
 *
 * @param text with the values of its tags; empty when there is an error
 * @param unresolved the tags that stayed in it as text, with their braces
 * @param failure why there is no text, or null
 */
public record Rendered(
        String text, List<String> unresolved, @Nullable TemplateException failure) {
    public Rendered {
        unresolved = List.copyOf(unresolved);
    }

    static Rendered failed(TemplateException failure) {
        return new Rendered("", List.of(), failure);
    }

    /** Argo's message when there is no text. */
    public Optional<String> error() {
        return Optional.ofNullable(failure).map(TemplateException::getMessage);
    }
}
