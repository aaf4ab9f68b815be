package dev.tiphys.core.template;

import dev.tiphys.core.golang.GoUnicode;
import dev.tiphys.core.template.TemplateException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A tag that is a name.
 *
 * @param source with its braces
 * @param name without braces and the blanks around it
 */
record SimpleTag(String source, String name) implements Segment {
    static SimpleTag of(String inner) {
        return new SimpleTag("{{" + inner + "}}", GoUnicode.trimSpace(inner));
    }

    @Override
    public @Nullable String resolve(Scope scope, Strictness strictness) {
        Object value = scope.lookup(name);
        if (value instanceof String text) {
            return text;
        }
        return withoutText(value, name, source, strictness);
    }

    /** What becomes of a tag for which there is no text. */
    static @Nullable String withoutText(@Nullable Object value, String name, String source, Strictness strictness) {
        if (value == null) {
            if (strictness.mustResolve(name)) {
                throw new TemplateException(Kind.MISSING, "failed to resolve " + Escapes.inDocument(source));
            }
            return null;
        }
        if (value == Scope.ABSENT) {
            throw new TemplateException(
                    Kind.ABSENT,
                    "unable to substitute " + Escapes.inDocument(source)
                            + ": output is an absent optional (skipped/omitted node with no default)");
        }
        throw new TemplateException(Kind.NOT_TEXT, "failed to resolve " + Escapes.inDocument(source) + " to string");
    }
}
