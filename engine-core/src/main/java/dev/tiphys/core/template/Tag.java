package dev.tiphys.core.template;

import java.util.List;

/**
 * A tag of a text.
 *
 * @param source with its braces
 * @param content the name, or the expression
 * @param isExpression whether it is an expression
 * @param names the variables that it asks for: for an expression those that it cannot do without, with all names above
 *     them; none for an expression that cannot be read and for a tag whose name is made of others
 */
public record Tag(String source, String content, boolean isExpression, List<String> names) {
    public Tag {
        names = List.copyOf(names);
    }

    static void collect(Segment segment, List<Tag> tags) {
        if (segment instanceof SimpleTag tag) {
            tags.add(new Tag(tag.source(), tag.name(), false, List.of(tag.name())));
        } else if (segment instanceof ExpressionTag tag) {
            tags.add(new Tag(tag.source(), tag.expression(), true, tag.names()));
        } else if (segment instanceof NestedTag tag) {
            tag.parts().forEach(part -> collect(part, tags));
            tags.add(new Tag(tag.source(), tag.inner(), false, List.of()));
        }
    }
}
