package dev.tiphys.core.lint;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.walk.LintObject;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.Position;
import dev.tiphys.manifest.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of parameters that are texts, but were written so that YAML made something else of them first. */
final class YamlTraps {
    /** What YAML can make of a plain word, as text. */
    private static final Pattern REWRITTEN = Pattern.compile("true|false|-?[0-9]+(\\.[0-9]+)?");

    private static final Pattern PLAIN = Pattern.compile("[^\\s\"'|>&*!\\[{#,}\\]][^\\s,}\\]#]*");

    private final SourceTexts texts;
    private final List<Finding> found = new ArrayList<>();

    private YamlTraps(SourceTexts texts) {
        this.texts = texts;
    }

    static List<Finding> of(LintObject object, SourceTexts texts) {
        YamlTraps traps = new YamlTraps(texts);
        traps.parameters(object.spec().get("arguments", "parameters"));
        object.spec().get("templates").items().forEach(traps::template);
        return traps.found;
    }

    private void template(Node template) {
        parameters(template.get("inputs", "parameters"));
        parameters(template.get("outputs", "parameters"));
        template.get("steps").items().forEach(group -> group.items().forEach(this::call));
        template.get("dag", "tasks").items().forEach(this::call);
    }

    private void call(Node call) {
        parameters(call.get("arguments", "parameters"));
        if (call.has("inline")) {
            template(call.get("inline"));
        }
    }

    private void parameters(Node list) {
        for (Node parameter : list.items()) {
            value(parameter.get("value"));
            value(parameter.get("default"));
            parameter.get("enum").items().forEach(this::value);
        }
    }

    private void value(Node value) {
        String text = value.text();
        if (!REWRITTEN.matcher(text).matches()) {
            return;
        }
        Position position = value.origin().source().value(value.path());
        String written = written(position);
        if (written != null && !written.equals(text)) {
            found.add(Finding.at(
                    position,
                    value.path(),
                    LintCode.YAML_VALUE.id(),
                    Severity.WARNING,
                    written + " means " + text + " here, as YAML reads it",
                    "write \"" + written + "\" if that is what it should be"));
        }
    }

    /** The plain word at a position; null when it is in quotes, or nobody knows. */
    private @Nullable String written(Position position) {
        String file = position.file();
        if (file == null || position.line() < 1) {
            return null;
        }
        Optional<List<String>> lines = texts.lines(file);
        if (lines.isEmpty() || lines.get().size() < position.line()) {
            return null;
        }
        String line = lines.get().get(position.line() - 1);
        int from = Math.min(line.length(), Math.max(0, position.column() - 1));
        Matcher plain = PLAIN.matcher(line).region(from, line.length());
        return plain.lookingAt() ? plain.group() : null;
    }
}
