package dev.tiphys.core.template;

import dev.tiphys.core.template.Rendered.Departure;
import dev.tiphys.core.template.TemplateException.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text with its tags, read once. Immutable and safe to share. */
public final class TextTemplate {
    private final String source;
    private final Segment[] segments;
    private final @Nullable String mistake;

    private TextTemplate(String source, List<Segment> segments, @Nullable String mistake) {
        this.source = source;
        this.segments = segments.toArray(Segment[]::new);
        this.mistake = mistake;
    }

    /** Reads a text; one with a tag that has no end is read too, but cannot be filled in. */
    public static TextTemplate parse(String text) {
        if (!text.contains(TagScanner.OPEN)) {
            return new TextTemplate(text, List.of(new Literal(text)), null);
        }
        TagScanner scanner = new TagScanner(text);
        List<Segment> segments = scanner.segments();
        return new TextTemplate(text, segments, scanner.mistake());
    }

    /** As it is written. */
    public String source() {
        return source;
    }

    /** Whether there is no tag in it. */
    public boolean isLiteral() {
        return mistake == null && segments.length == 1 && segments[0] instanceof Literal;
    }

    /** Argo's message when a tag has no end. */
    public Optional<String> mistake() {
        return Optional.ofNullable(mistake);
    }

    /** The tags in their order, those inside of others first. */
    public List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        for (Segment segment : segments) {
            Tag.collect(segment, tags);
        }
        return List.copyOf(tags);
    }

    /** Whether a value is the same again once Argo has filled it in. */
    public static boolean survives(String value) {
        return Escapes.survivesDocument(value);
    }

    /** Whether Argo loses a text that comes out of this one: what simple tags give has to survive a document. */
    public boolean isLostInArgo(String rendered) {
        for (Segment segment : segments) {
            if (!(segment instanceof Literal) && !(segment instanceof ExpressionTag)) {
                return !Escapes.survivesDocument(rendered);
            }
        }
        return false;
    }

    /** The name, when the text is one simple tag and nothing else. */
    public Optional<String> onlyName() {
        return segments.length == 1 && segments[0] instanceof SimpleTag tag
                ? Optional.of(tag.name())
                : Optional.empty();
    }

    /**
     * The text with the values of its tags.
     *
     * @throws TemplateException when a tag that must be resolved cannot be
     */
    public String render(Scope scope, Strictness strictness) {
        if (mistake != null) {
            throw new TemplateException(Kind.UNCLOSED, mistake);
        }
        if (segments.length == 1) {
            String text = segments[0].resolve(scope, strictness);
            return text == null ? source : text;
        }
        // Two and three parts are joined without a builder: the JIT makes the result and nothing else.
        if (segments.length == 2) {
            return text(0, scope, strictness).concat(text(1, scope, strictness));
        }
        if (segments.length == 3) {
            String first = text(0, scope, strictness);
            String second = text(1, scope, strictness);
            String third = text(2, scope, strictness);
            return first + second + third;
        }
        StringBuilder out = new StringBuilder(source.length() + 16);
        for (int i = 0; i < segments.length; i++) {
            out.append(text(i, scope, strictness));
        }
        return out.toString();
    }

    private String text(int at, Scope scope, Strictness strictness) {
        String text = segments[at].resolve(scope, strictness);
        return text == null ? segments[at].source() : text;
    }

    /** As {@link #render}, with an error as a value, the tags that stayed, and where Argo would have done otherwise. */
    public Rendered tryRender(Scope scope, Strictness strictness) {
        if (mistake != null) {
            return Rendered.failed(new TemplateException(Kind.UNCLOSED, mistake));
        }
        List<String> unresolved = new ArrayList<>(0);
        Set<Departure> departures = EnumSet.noneOf(Departure.class);
        StringBuilder out = new StringBuilder(source.length() + 16);
        try {
            for (Segment segment : segments) {
                String text = segment.resolve(scope, strictness);
                if (text == null) {
                    unresolved.add(segment.source());
                } else if (!(segment instanceof Literal)) {
                    depart(text, segment, scope, departures);
                }
                out.append(text == null ? segment.source() : text);
            }
        } catch (TemplateException e) {
            return Rendered.failed(e);
        }
        return new Rendered(out.toString(), unresolved, departures, null);
    }

    private static void depart(String value, Segment segment, Scope scope, Set<Departure> departures) {
        if (!(segment instanceof ExpressionTag) && !Escapes.survivesDocument(value)) {
            departures.add(Departure.CONTROL_CHARACTER);
        }
        if (value.contains(TagScanner.OPEN) && parse(value).isAlive(scope)) {
            departures.add(Departure.TAG_IN_VALUE);
        }
    }

    /** Whether filling the text in would change it, or fail. */
    public boolean isAlive(Scope scope) {
        if (mistake != null) {
            return true;
        }
        try {
            for (Segment segment : segments) {
                String text = segment instanceof Literal ? null : segment.resolve(scope, Strictness.NONE);
                if (text != null && !text.equals(segment.source())) {
                    return true;
                }
            }
            return false;
        } catch (TemplateException e) {
            return true;
        }
    }

    List<Segment> segments() {
        return List.of(segments);
    }

    @Override
    public String toString() {
        return source;
    }
}
