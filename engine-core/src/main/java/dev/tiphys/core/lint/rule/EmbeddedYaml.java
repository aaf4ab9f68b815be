package dev.tiphys.core.lint.rule;

import dev.tiphys.core.manifest.text.SyntaxException;
import dev.tiphys.core.manifest.text.YamlParser;
import dev.tiphys.manifest.ReadLimits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** YAML inside of a text: manifests of resource templates. */
final class EmbeddedYaml {
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{\\s*=\\s*(.+?)\\s*}}");
    private static final Pattern SECOND_DOCUMENT = Pattern.compile("(?m)(?<=\\n)---\\s");

    private EmbeddedYaml() {}

    /** Whether its first document can be read, with expressions taken for words. */
    static boolean isValid(String text) {
        String plain = EXPRESSION.matcher(text).replaceAll(Matcher.quoteReplacement("expression"));
        Matcher second = SECOND_DOCUMENT.matcher(plain);
        String first = second.find() && !plain.substring(0, second.start()).isBlank()
                ? plain.substring(0, second.start())
                : plain;
        try {
            YamlParser.parse(first, "manifest", 0, ReadLimits.DEFAULTS.maxDepth(), ReadLimits.DEFAULTS.maxValues());
            return true;
        } catch (SyntaxException e) {
            return false;
        }
    }
}
