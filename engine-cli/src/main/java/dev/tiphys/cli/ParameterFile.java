package dev.tiphys.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Parameters by name from a YAML or JSON file. */
final class ParameterFile {
    private ParameterFile() {}

    static Map<String, String> read(Path file) throws IOException {
        Object data = new Yaml(new SafeConstructor(new LoaderOptions())).load(java.nio.file.Files.readString(file));
        if (!(data instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(file + ": expected name: value lines");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = entry.getValue();
            parameters.put(
                    String.valueOf(entry.getKey()),
                    value instanceof String text ? text : new ObjectMapper().writeValueAsString(value));
        }
        return parameters;
    }
}
