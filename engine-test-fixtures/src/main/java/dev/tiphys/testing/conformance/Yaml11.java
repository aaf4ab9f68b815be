package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML 1.1 as Argo reads manifests: turned into JSON, dates stay text, keys become text. */
final class Yaml11 {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INT =
            Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)");
    private static final Map<String, Boolean> WORDS = words();

    private Yaml11() {}

    static JsonNode read(Reader yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10_000);
        options.setCodePointLimit(50_000_000);
        Node root = new Yaml(options).compose(yaml);
        return root == null ? JSON.nullNode() : json(root);
    }

    /** Whether a text is read as text when it stands without quotes. */
    static boolean staysText(String text) {
        return plain(text).isTextual();
    }

    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            return object(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static ObjectNode object(MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (isMerge(tuple.getKeyNode())) {
                merge(object, tuple.getValueNode());
            } else {
                JsonNode key = json(tuple.getKeyNode());
                object.set(key.asText(), json(tuple.getValueNode()));
            }
        }
        return object;
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().equals("<<");
    }

    private static void merge(ObjectNode into, Node from) {
        if (from instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> merge(into, item));
            return;
        }
        json(from).properties().forEach(property -> {
            if (!into.has(property.getKey())) {
                into.set(property.getKey(), property.getValue());
            }
        });
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        return plain ? plain(text) : JSON.textNode(text);
    }

    private static JsonNode plain(String text) {
        if (text.isEmpty() || text.equals("~") || text.equals("null") || text.equals("Null") || text.equals("NULL")) {
            return JSON.nullNode();
        }
        Boolean word = WORDS.get(text);
        if (word != null) {
            return JSON.booleanNode(word);
        }
        String digits = text.replace("_", "");
        if (INT.matcher(digits).matches()) {
            return integer(digits);
        }
        if (FLOAT.matcher(digits).matches()) {
            return number(Double.parseDouble(digits));
        }
        return JSON.textNode(text);
    }

    private static JsonNode integer(String digits) {
        boolean negative = digits.startsWith("-");
        String body = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        int radix = 10;
        String rest = body;
        if (body.length() > 1 && body.charAt(0) == '0') {
            char kind = Character.toLowerCase(body.charAt(1));
            radix = kind == 'x' ? 16 : kind == 'b' ? 2 : 8;
            rest = Character.isDigit(kind) ? body.substring(1) : body.substring(2);
        }
        BigInteger value = new BigInteger(rest, radix);
        if (value.bitLength() > 64) {
            return number(value.doubleValue() * (negative ? -1 : 1));
        }
        return JSON.numberNode(negative ? value.negate() : value);
    }

    private static JsonNode number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return JSON.nullNode();
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.scale() <= 0 && Math.abs(value) < 1e21) {
            return JSON.numberNode(decimal.toBigInteger());
        }
        String text = decimal.toString();
        // exponents as Argo's parser writes them
        return text.indexOf('E') < 0
                ? JSON.numberNode(decimal)
                : JSON.rawValueNode(new RawValue(text.replace('E', 'e')));
    }

    private static Map<String, Boolean> words() {
        Map<String, Boolean> words = new java.util.HashMap<>();
        for (String word : new String[] {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"}) {
            words.put(word, true);
        }
        for (String word : new String[] {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}) {
            words.put(word, false);
        }
        return Map.copyOf(words);
    }
}
