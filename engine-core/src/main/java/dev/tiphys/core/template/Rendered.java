package dev.tiphys.core.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text.
 *
 * @param text with the values of its tags; empty when there is an error
 * @param unresolved the tags that stayed in it as text, with their braces
 * @param departures where Argo would have made something else of a value
 * @param failure why there is no text, or null
 */
public record Rendered(
        String text,
        List<String> unresolved,
        Set<Departure> departures,
        @Nullable TemplateException failure) {
    public Rendered {
        unresolved = List.copyOf(unresolved);
        departures = Set.copyOf(departures);
    }

    /** What Argo does to values on their way through its documents, and we do not. */
    public enum Departure {
        /** A control character, or another that does not print: Argo refuses it (its result is no JSON). */
        CONTROL_CHARACTER,
        /** A value with a tag in it: Argo fills it in as well, or fails for want of an end. */
        TAG_IN_VALUE
    }

    static Rendered failed(TemplateException failure) {
        return new Rendered("", List.of(), Set.of(), failure);
    }

    /** Argo's message when there is no text. */
    public Optional<String> error() {
        return Optional.ofNullable(failure).map(TemplateException::getMessage);
    }
}
