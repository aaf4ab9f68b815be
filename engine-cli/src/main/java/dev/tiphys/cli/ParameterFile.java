package dev.tiphys.cli;

import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.core.manifest.text.SyntaxException;
import dev.tiphys.core.manifest.text.YamlParser;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters by name from a YAML or JSON file. */
final class ParameterFile {
    private static final int MOST_LEVELS = 1_000;
    private static final int MOST_VALUES = 1_000_000;

    private ParameterFile() {}

    /** Texts as they are, everything else as JSON. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        Object data = data(file);
        if (!(data instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(file + ": expected lines such as name: value");
        }
        map.forEach((name, value) -> parameters.put(
                String.valueOf(name), value instanceof String text ? text : JsonText.compact(value, false)));
        return parameters;
    }

    private static Object data(Path file) throws IOException {
        try {
            String text = java.nio.file.Files.readString(file);
            Object data = YamlParser.parse(text, file.toString(), 0, MOST_LEVELS, MOST_VALUES)
                    .data();
            return data == null ? Map.of() : data;
        } catch (SyntaxException e) {
            throw new ManifestException(List.of(new Finding(
                    file.toString(), e.line(), e.column(), "", e.code(), Severity.ERROR, e.message(), e.suggestion())));
        }
    }
}
