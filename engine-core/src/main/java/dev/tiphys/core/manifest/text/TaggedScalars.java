package dev.tiphys.core.manifest.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The values of scalars, by their tags, quotes and texts. */
final class TaggedScalars {
    private static final String STANDARD = "tag:yaml.org,2002:";

    private TaggedScalars() {}

    /** Whether a scalar is a merge key, if it stands where a key may stand. */
    static boolean isMerge(ScalarEvent event) {
        String tag = event.getTag();
        boolean bare = tag == null && event.getScalarStyle() == ScalarStyle.PLAIN;
        return event.getValue().equals("<<") && (bare || (STANDARD + "merge").equals(tag));
    }

    /** The scalar's value, which JSON can express. */
    static @Nullable Object value(ScalarEvent event, Place place) throws SyntaxException {
        String text = event.getValue();
        String tag = event.getTag();
        Object value;
        if (tag == null) {
            value = event.getScalarStyle() == ScalarStyle.PLAIN ? YamlScalars.resolve(text) : text;
        } else {
            value = tag.startsWith(STANDARD) ? standard(tag.substring(STANDARD.length()), text, place) : text;
        }
        if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            throw problem("the number " + text + " has no form in JSON", "put it in quotes", place);
        }
        return value;
    }

    private static @Nullable Object standard(String tag, String text, Place place) throws SyntaxException {
        Object value = YamlScalars.resolve(text);
        boolean fits = switch (tag) {
            case "bool" -> value instanceof Boolean;
            case "null" -> value == null;
            case "int" -> value instanceof Number && !(value instanceof Double);
            case "float" -> value instanceof Number;
            case "binary" -> {
                value = binary(text, place);
                yield true;
            }
            default -> {
                value = text;
                yield true;
            }
        };
        if (!fits) {
            throw problem("this is not a !!" + tag + " value", null, place);
        }
        return value;
    }

    private static String binary(String text, Place place) throws SyntaxException {
        try {
            return new String(Base64.getDecoder().decode(text.replaceAll("[\r\n]", "")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw problem("this is not base64", null, place);
        }
    }

    private static SyntaxException problem(String message, @Nullable String suggestion, Place place) {
        return new SyntaxException("bad-value", message, suggestion, place.line(), place.column());
    }
}
