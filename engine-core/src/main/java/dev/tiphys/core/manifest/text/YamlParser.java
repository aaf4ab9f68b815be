package dev.tiphys.core.manifest.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads one YAML document, event by event, so that limits hold before anything big is built. */
public final class YamlParser {
    /** So many tabs between words are forgiven; each costs another try. */
    private static final int MAX_TABS = 20;

    private static final Pattern SURROGATE = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u[dD][89a-fA-F]");
    private static final String TAG = "tag:yaml.org,2002:";

    private final String text;
    private final int linesBefore;
    private final YamlTree tree;

    private YamlParser(String text, int linesBefore, YamlTree tree) {
        this.text = text;
        this.linesBefore = linesBefore;
        this.tree = tree;
    }

    /** The first document of a text that begins after {@code linesBefore} lines of its file. */
    public static ParsedText parse(String text, String file, int linesBefore, int maxDepth, int maxValues)
            throws SyntaxException {
        String current = text;
        for (int tries = 0; ; tries++) {
            YamlTree tree = new YamlTree(maxDepth, maxValues);
            YamlParser parser = new YamlParser(current, linesBefore, tree);
            try {
                return parser.parse(file);
            } catch (MarkedYAMLException e) {
                String withoutTab = tries < MAX_TABS ? parser.withoutTab(e) : null;
                if (withoutTab == null) {
                    throw parser.syntax(e);
                }
                current = withoutTab;
            }
        }
    }

    private ParsedText parse(String file) throws SyntaxException {
        if (text.startsWith("%")) {
            throw new SyntaxException(
                    "yaml-syntax", "a directive without a document", "leave the line out", linesBefore + 1, 1);
        }
        try {
            document();
        } catch (ReaderException e) {
            throw unprintable(e);
        } catch (MarkedYAMLException e) {
            throw e;
        } catch (YAMLException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SyntaxException("yaml-syntax", "this is not YAML: " + e.getMessage(), null, linesBefore + 1, 1);
        }
        return tree.result(file, linesBefore + 1);
    }

    private void document() throws SyntaxException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Parser events = new ParserImpl(new StreamReader(text), options);
        while (true) {
            Event event = events.getEvent();
            switch (event.getEventId()) {
                case Scalar -> scalar((ScalarEvent) event);
                case SequenceStart -> tree.begin(false, place(event), anchor(event));
                case MappingStart -> tree.begin(true, place(event), anchor(event));
                case SequenceEnd, MappingEnd -> tree.end();
                case Alias -> tree.alias(((AliasEvent) event).getAnchor(), place(event));
                case DocumentEnd -> {
                    ignored(event);
                    return;
                }
                case StreamEnd -> {
                    return;
                }
                default -> {
                    // the beginnings of stream and document
                }
            }
        }
    }

    private void scalar(ScalarEvent event) throws SyntaxException {
        boolean plain = event.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        String tag = event.getTag();
        Place place = place(event);
        boolean untagged = tag == null || tag.equals("!");
        boolean merge =
                event.getValue().equals("<<") && (untagged ? tag == null && plain : (TAG + "merge").equals(tag));
        if (merge && tree.merge()) {
            return;
        }
        Object value;
        if (untagged) {
            value = plain && tag == null ? YamlScalars.resolve(event.getValue()) : event.getValue();
        } else {
            value = tagged(tag, event.getValue(), place);
        }
        if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            throw new SyntaxException(
                    "bad-value",
                    "the number " + event.getValue() + " has no form in JSON",
                    "put it in quotes",
                    place.line(),
                    place.column());
        }
        refuseSurrogates(event, place);
        tree.scalar(value, place, anchor(event));
    }

    /** Argo's parser has no escapes for halves of a character. */
    private void refuseSurrogates(ScalarEvent event, Place place) throws SyntaxException {
        boolean suspect = event.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED
                && event.getValue().chars().anyMatch(c -> Character.isSurrogate((char) c));
        if (suspect) {
            int from = text.offsetByCodePoints(0, event.getStartMark().getIndex());
            int to = text.offsetByCodePoints(0, event.getEndMark().getIndex());
            if (SURROGATE.matcher(text).region(from, to).find()) {
                throw new SyntaxException(
                        "yaml-syntax",
                        "an escape for half a character",
                        "write the character itself, or as \\U with eight digits",
                        place.line(),
                        place.column());
            }
        }
    }

    /** The text with a blank for the tab that ended parsing, if Argo's parser takes that tab for a blank; else null. */
    private @Nullable String withoutTab(MarkedYAMLException e) {
        Mark mark = e.getProblemMark();
        if (mark == null || !String.valueOf(e.getProblem()).contains("(TAB)") || text.length() > 1_000_000) {
            return null;
        }
        int at = text.offsetByCodePoints(0, mark.getIndex());
        boolean afterWords = !text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank();
        return afterWords && text.charAt(at) == '\t' ? text.substring(0, at) + " " + text.substring(at + 1) : null;
    }

    private static @Nullable Object tagged(String tag, String text, Place place) throws SyntaxException {
        String name = tag.startsWith(TAG) ? tag.substring(TAG.length()) : "";
        if (name.equals("binary")) {
            return binary(text, place);
        }
        Object value = YamlScalars.resolve(text);
        boolean fits = switch (name) {
            case "bool" -> value instanceof Boolean;
            case "null" -> value == null;
            case "int" -> value instanceof Number && !(value instanceof Double);
            case "float" -> value instanceof Number;
            default -> {
                value = text;
                yield true;
            }
        };
        if (!fits) {
            throw new SyntaxException(
                    "bad-value", "this is not a !!" + name + " value", null, place.line(), place.column());
        }
        return value;
    }

    private static String binary(String text, Place place) throws SyntaxException {
        try {
            return new String(Base64.getDecoder().decode(text.replaceAll("[\r\n]", "")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SyntaxException("bad-value", "this is not base64", null, place.line(), place.column());
        }
    }

    /** Argo ends with the document, so what follows an end marker is lost: worth a warning. */
    private void ignored(Event end) {
        int from = text.offsetByCodePoints(
                0, Math.min(end.getEndMark().getIndex(), text.codePointCount(0, text.length())));
        String rest = text.substring(from).strip();
        if (!rest.isEmpty() && !rest.startsWith("#") && !rest.equals("...")) {
            Place place = new Place(
                    end.getEndMark().getLine() + 1 + linesBefore,
                    end.getEndMark().getColumn() + 1);
            tree.warn(new TextWarning(
                    "ignored-text", "what follows the end of the document is ignored", place.line(), place.column()));
        }
    }

    private Place place(Event event) {
        Mark mark = event.getStartMark();
        return new Place(mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
    }

    private static @Nullable String anchor(Event event) {
        return event instanceof MappingStartEvent || event instanceof NodeEvent
                ? ((NodeEvent) event).getAnchor()
                : null;
    }

    private SyntaxException syntax(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String problem = e.getProblem() == null
                ? "this is not YAML"
                : e.getProblem().replaceAll("\\s+", " ").replaceAll("\\. \\(Do not use.*", "");
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        return new SyntaxException("yaml-syntax", problem, YamlAdvice.of(problem), line + linesBefore, column);
    }

    private SyntaxException unprintable(ReaderException e) {
        int at = Math.max(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
        String before = text.substring(0, text.offsetByCodePoints(0, at));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return new SyntaxException(
                "yaml-syntax",
                String.format("the character U+%04X is not allowed", e.getCodePoint()),
                "write it as an escape in double quotes",
                line + linesBefore,
                column);
    }
}
