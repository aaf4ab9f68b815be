package dev.tiphys.core.manifest.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Reads one YAML document, event by event, so that limits hold before anything big is built. */
public final class YamlParser {
    /** So many tabs between words are forgiven; each costs another try. */
    private static final int MAX_TABS = 20;

    private static final Pattern SURROGATE = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u[dD][89a-fA-F]");

    private final int[] text;
    private final int linesBefore;
    private final YamlTree tree;

    private YamlParser(int[] text, int linesBefore, YamlTree tree) {
        this.text = text;
        this.linesBefore = linesBefore;
        this.tree = tree;
    }

    /** The first document of a text that begins after {@code linesBefore} lines of its file. */
    public static ParsedText parse(String text, String file, int linesBefore, int maxDepth, int maxValues)
            throws SyntaxException {
        int[] points = CodePoints.of(text);
        for (int tries = 0; ; tries++) {
            YamlParser parser = new YamlParser(points, linesBefore, new YamlTree(maxDepth, maxValues));
            try {
                return parser.parse(file);
            } catch (MarkedYAMLException e) {
                if (tries >= MAX_TABS || !parser.forgiveTab(e)) {
                    throw parser.syntax(e);
                }
            }
        }
    }

    private ParsedText parse(String file) throws SyntaxException {
        int forbidden = CodePoints.firstForbidden(text);
        if (forbidden >= 0) {
            Mark mark = markAt(forbidden);
            throw problem(
                    String.format("the character U+%04X is not allowed", text[forbidden]),
                    "write it as an escape in double quotes",
                    mark);
        }
        if (text.length > 0 && text[0] == '%') {
            throw problem("a directive without a document", "leave the line out", markAt(0));
        }
        try {
            document();
        } catch (MarkedYAMLException e) {
            throw e;
        } catch (YAMLException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw problem("this is not YAML: " + e.getMessage(), null, markAt(0));
        }
        return tree.result(file, linesBefore + 1);
    }

    private void document() throws SyntaxException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Parser events = new ParserImpl(new CodePoints(text), options);
        while (true) {
            Event event = events.getEvent();
            switch (event.getEventId()) {
                case Scalar -> scalar((ScalarEvent) event);
                case SequenceStart -> tree.begin(false, place(event), ((NodeEvent) event).getAnchor());
                case MappingStart -> tree.begin(true, place(event), ((NodeEvent) event).getAnchor());
                case SequenceEnd, MappingEnd -> tree.end();
                case Alias -> tree.alias(((AliasEvent) event).getAnchor(), place(event));
                case DocumentEnd -> {
                    noteRest(event.getEndMark());
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
        if (TaggedScalars.isMerge(event) && tree.merge()) {
            return;
        }
        Place place = place(event);
        refuseHalfCharacters(event);
        tree.scalar(TaggedScalars.value(event, place), place, event.getAnchor());
    }

    /** Argo's parser has no escapes for halves of a character. */
    private void refuseHalfCharacters(ScalarEvent event) throws SyntaxException {
        boolean suspect = event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                && event.getValue().chars().anyMatch(c -> Character.isSurrogate((char) c));
        if (suspect) {
            int from = event.getStartMark().getIndex();
            String written = new String(text, from, event.getEndMark().getIndex() - from);
            if (SURROGATE.matcher(written).find()) {
                throw problem(
                        "an escape for half a character",
                        "write the character itself, or as \\U with eight digits",
                        event.getStartMark());
            }
        }
    }

    /** Argo ends with the document, so what follows an end marker is lost: worth a warning. */
    private void noteRest(Mark end) {
        int from = Math.min(end.getIndex(), text.length);
        String rest = new String(text, from, text.length - from).strip();
        if (!rest.isEmpty() && !rest.startsWith("#") && !rest.equals("...")) {
            tree.warn(new TextWarning(
                    "ignored-text",
                    "what follows the end of the document is ignored",
                    end.getLine() + 1 + linesBefore,
                    end.getColumn() + 1));
        }
    }

    /** Makes a blank of the tab that ended parsing, if Argo's parser takes that tab for a blank. */
    private boolean forgiveTab(MarkedYAMLException e) {
        Mark mark = e.getProblemMark();
        int at = mark == null ? -1 : mark.getIndex();
        if (at < 0
                || at >= text.length
                || text[at] != '\t'
                || !String.valueOf(e.getProblem()).contains("(TAB)")) {
            return false;
        }
        for (int before = at - 1; before >= 0 && text[before] != '\n'; before--) {
            if (text[before] != ' ' && text[before] != '\t') {
                text[at] = ' ';
                return true;
            }
        }
        return false;
    }

    private Place place(Event event) {
        Mark mark = event.getStartMark();
        return new Place(mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
    }

    private Mark markAt(int index) {
        CodePoints reader = new CodePoints(text);
        reader.forward(index);
        return reader.getMark();
    }

    private SyntaxException syntax(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String message =
                e.getProblem() == null ? "this is not YAML" : e.getProblem().replaceAll("\\s+", " ");
        String problem = message.replaceAll("\\. \\(Do not use.*", "");
        return problem(problem, YamlAdvice.of(problem), mark == null ? markAt(0) : mark);
    }

    private SyntaxException problem(String message, @Nullable String suggestion, Mark mark) {
        return new SyntaxException(
                "yaml-syntax", message, suggestion, mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
    }
}
