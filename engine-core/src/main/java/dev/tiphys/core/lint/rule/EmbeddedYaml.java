package dev.tiphys.core.lint.rule;

import java.io.StringReader;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML inside of a text: manifests of resource templates. */
final class EmbeddedYaml {
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{\\s*=\\s*(.+?)\\s*}}");

    private EmbeddedYaml() {}

    /** Whether it can be read, with expressions taken for words. */
    static boolean isValid(String text) {
        String plain = EXPRESSION.matcher(text).replaceAll(Matcher.quoteReplacement("expression"));
        try {
            Iterator<Node> documents = new Yaml(new LoaderOptions())
                    .composeAll(new StringReader(plain))
                    .iterator();
            return !documents.hasNext() || hasPlainKeys(documents.next());
        } catch (YAMLException e) {
            return false;
        }
    }

    private static boolean hasPlainKeys(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().allMatch(EmbeddedYaml::hasPlainKeys);
        }
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode) || !hasPlainKeys(entry.getValueNode())) {
                    return false;
                }
            }
        }
        return true;
    }
}
