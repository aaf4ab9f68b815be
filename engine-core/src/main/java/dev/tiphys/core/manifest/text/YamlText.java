package dev.tiphys.core.manifest.text;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** Plain data as YAML text that every YAML parser reads alike. Does not recurse, as {@link JsonText}. */
public final class YamlText {
    private static final ImplicitTuple PLAIN = new ImplicitTuple(true, false);
    private static final ImplicitTuple ANY = new ImplicitTuple(true, true);
    private static final ImplicitTuple QUOTED = new ImplicitTuple(false, true);

    private final StringWriter out = new StringWriter();
    private final Emitter emitter;
    private final Deque<Open> open = new ArrayDeque<>();

    private YamlText() {
        DumperOptions options = new DumperOptions();
        options.setWidth(120);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setAllowUnicode(true);
        this.emitter = new Emitter(out, options);
    }

    /** The documents as YAML, with lines of dashes between them; ends with a line end. */
    public static String write(List<? extends @Nullable Object> documents) {
        YamlText text = new YamlText();
        try {
            text.stream(documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // texts in memory do not fail
        }
        return text.out.toString();
    }

    private void stream(List<? extends @Nullable Object> documents) throws IOException {
        emit(new StreamStartEvent(null, null));
        boolean first = true;
        for (Object document : documents) {
            emit(new DocumentStartEvent(null, null, !first, null, Map.of()));
            first = false;
            document(document);
            emit(new DocumentEndEvent(null, null, false));
        }
        emit(new StreamEndEvent(null, null));
    }

    private void document(@Nullable Object document) throws IOException {
        value(document);
        while (!open.isEmpty()) {
            Open current = open.element();
            if (!current.rest.hasNext()) {
                open.pop();
                emit(current.end);
                continue;
            }
            Object next = current.rest.next();
            if (next instanceof Map.Entry<?, ?> field) {
                value(field.getKey());
                value(field.getValue());
            } else {
                value(next);
            }
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            emit(new MappingStartEvent(null, null, true, null, null, style(map.values())));
            open.push(new Open(map.entrySet().iterator(), new MappingEndEvent(null, null)));
        } else if (value instanceof List<?> list) {
            emit(new SequenceStartEvent(null, null, true, null, null, style(list)));
            open.push(new Open(list.iterator(), new SequenceEndEvent(null, null)));
        } else if (value instanceof String text) {
            text(text);
        } else {
            String text = value instanceof Number number ? Numbers.json(number) : String.valueOf(value);
            emit(new ScalarEvent(null, null, PLAIN, text, null, null, ScalarStyle.PLAIN));
        }
    }

    private void text(String text) throws IOException {
        ScalarStyle style = style(text);
        // the emitter itself falls back to double quotes where a text does not bear its style
        ImplicitTuple implicit = style == ScalarStyle.PLAIN ? ANY : QUOTED;
        emit(new ScalarEvent(null, null, implicit, text, null, null, style));
    }

    private static ScalarStyle style(String text) {
        if (text.chars().anyMatch(YamlText::needsEscape)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (text.indexOf('\n') >= 0) {
            return ScalarStyle.LITERAL;
        }
        return YamlScalars.isPlainText(text) ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }

    /** Control characters, and what some parsers take for the end of a line. */
    private static boolean needsEscape(int c) {
        return (c < ' ' && c != '\n') || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    }

    private FlowStyle style(Collection<?> values) {
        return values.isEmpty() || open.size() > JsonText.MAX_INDENT ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private void emit(Event event) throws IOException {
        emitter.emit(event);
    }

    /** A list or mapping whose end is still to be written. */
    private static final class Open {
        final Iterator<?> rest;
        final Event end;

        Open(Iterator<?> rest, Event end) {
            this.rest = rest;
            this.end = end;
        }
    }
}
