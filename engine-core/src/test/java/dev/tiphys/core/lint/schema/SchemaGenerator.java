package dev.tiphys.core.lint.schema;

import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.model.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema of what is read: fields and types from the codecs and their table of further fields, what they
 * mean from the records of the model.
 */
final class SchemaGenerator {
    private static final Pattern FIELD =
            Pattern.compile("fields\\s*\\.(\\w+)\\(\\s*\"(\\w+)\"(?:,\\s*(\\w+)Codec\\.CODEC)?");
    private static final Pattern TYPE = Pattern.compile("super\\(\"(\\w+)\"");
    private static final Pattern COMPONENT = Pattern.compile("\\.(\\w+)\\(\\s*fields\\s*\\.\\w+\\(\\s*\"(\\w+)\"");
    private static final Pattern PARAM =
            Pattern.compile("\\* @param (\\w+) (.*?)(?=\\n \\* @|\\n \\*/)", Pattern.DOTALL);
    private static final Pattern SUMMARY =
            Pattern.compile("/\\*\\*\\s*(?:\\n \\* )?(.*?)(?=\\n \\*\\s*\\n|\\n \\* @|\\*/)", Pattern.DOTALL);
    private static final Map<String, List<String>> CHOICES = Map.of(
            "RetryStrategy.retryPolicy", List.of("Always", "OnFailure", "OnError", "OnTransientError"),
            "CronWorkflowSpec.concurrencyPolicy", List.of("Allow", "Forbid", "Replace"),
            "PodGC.strategy", List.of("OnPodCompletion", "OnPodSuccess", "OnWorkflowCompletion", "OnWorkflowSuccess"));

    private final Path root;
    private final Map<String, String> codecs = new TreeMap<>();
    private final Map<String, Map<String, String>> table = new TreeMap<>();
    private final Map<String, Object> definitions = new TreeMap<>();

    SchemaGenerator(Path root) {
        this.root = root;
    }

    String generate() {
        readCodecs();
        readTable();
        for (Map.Entry<String, String> codec : codecs.entrySet()) {
            definitions.put(codec.getKey(), definition(codec.getKey(), codec.getValue()));
        }
        table.forEach((type, fields) -> definitions.computeIfAbsent(type, key -> plain(key, fields)));
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("$id", "https://tiphys.dev/schema/manifest.json");
        schema.put("title", "Manifests of Argo workflows");
        schema.put("type", "object");
        schema.put("required", List.of("kind"));
        schema.put("properties", Map.of("kind", Map.of("enum", kinds())));
        schema.put("allOf", branches());
        schema.put("definitions", definitions);
        return JsonText.indented(schema) + "\n";
    }

    private static List<String> kinds() {
        return Stream.of(Kind.values()).map(Kind::text).toList();
    }

    private static List<Object> branches() {
        List<Object> branches = new ArrayList<>();
        for (String kind : kinds()) {
            Map<String, Object> branch = new LinkedHashMap<>();
            branch.put("if", Map.of("properties", Map.of("kind", Map.of("const", kind))));
            branch.put("then", reference(kind));
            branches.add(branch);
        }
        return branches;
    }

    private void readCodecs() {
        Path folder = root.resolve("engine-core/src/main/java/dev/tiphys/core/manifest/codec");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String source = Files.readString(file);
                if (name.endsWith("Codec.java") && TYPE.matcher(source).find()) {
                    codecs.put(name.replace("Codec.java", ""), source);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readTable() {
        Path file = root.resolve("engine-core/src/main/resources/dev/tiphys/core/manifest/codec/fields.txt");
        for (String line : read(file).split("\n", -1)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] words = line.split(" ", -1);
                Map<String, String> fields = new LinkedHashMap<>();
                for (int i = 1; i < words.length; i++) {
                    String[] parts = words[i].split(":", 2);
                    fields.put(parts[0], parts.length > 1 ? parts[1] : "");
                }
                table.put(words[0], fields);
            }
        }
    }

    private Object definition(String name, String source) {
        Map<String, Object> properties = new TreeMap<>();
        Matcher type = TYPE.matcher(source);
        String base = type.find() ? type.group(1) : name;
        if (!base.equals(name)) {
            addFields(base, codecs.getOrDefault(base, ""), properties);
        }
        addFields(name, source, properties);
        table.getOrDefault(base, Map.of()).forEach((key, kind) -> {
            if (!kind.isEmpty()) {
                properties.put(key, choice(name, key, ofTable(kind)));
            }
        });
        if (kinds().contains(name)) {
            properties.put("kind", Map.of("const", name));
        }
        return object(summary(name), properties);
    }

    private Object plain(String name, Map<String, String> fields) {
        Map<String, Object> properties = new TreeMap<>();
        fields.forEach((key, kind) -> properties.put(key, choice(name, key, ofTable(kind.isEmpty() ? "*" : kind))));
        return object("", properties);
    }

    private static Object object(String description, Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (!description.isEmpty()) {
            object.put("description", description);
        }
        object.put("type", "object");
        object.put("properties", properties);
        object.put("additionalProperties", false);
        return object;
    }

    private void addFields(String name, String source, Map<String, Object> properties) {
        Map<String, String> meanings = meanings(name, source);
        Matcher field = FIELD.matcher(source);
        while (field.find()) {
            String key = field.group(2);
            if (!field.group(1).equals("skip")) {
                Map<String, Object> schema = ofMethod(field.group(1), field.group(3));
                Object chosen = choice(name, key, schema);
                String meaning = meanings.getOrDefault(key, "");
                properties.put(key, meaning.isEmpty() ? chosen : described(meaning, chosen));
            }
        }
    }

    private static Object described(String meaning, Object schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", meaning);
        if (schema instanceof Map<?, ?> map) {
            // beside a reference nothing else counts in this version of the format
            if (map.containsKey("$ref")) {
                described.put("allOf", List.of(schema));
            } else {
                map.forEach((key, value) -> described.put(String.valueOf(key), value));
            }
        }
        return described;
    }

    private static Object choice(String type, String key, Map<String, Object> schema) {
        List<String> choices = CHOICES.get(type + "." + key);
        return choices == null ? schema : Map.of("enum", choices);
    }

    private static Map<String, Object> ofMethod(String method, @Nullable String codec) {
        return switch (method) {
            case "text", "name", "rawText", "time", "base64" -> type("string");
            case "anyText" -> scalar();
            case "intOrText" -> Map.of("type", List.of("integer", "string"));
            case "flag", "flagOrNull" -> type("boolean");
            case "int32", "int64" -> type("integer");
            case "texts" -> list(type("string"));
            case "anyTextsOrNull" -> list(scalar());
            case "numbers" -> list(type("number"));
            case "textMap" -> mapping(type("string"));
            case "mark", "data" -> type("object");
            case "items" -> Map.of("type", "array");
            case "plugin" -> new TreeMap<>(Map.of("type", "object", "minProperties", 1, "maxProperties", 1));
            case "record" -> reference(String.valueOf(codec));
            case "records", "recordsWithoutNull" -> list(reference(String.valueOf(codec)));
            case "groups" -> list(list(reference(String.valueOf(codec))));
            case "recordMap" -> mapping(reference(String.valueOf(codec)));
            default -> throw new IllegalStateException("no type for fields." + method);
        };
    }

    private Map<String, Object> ofTable(String kind) {
        if (kind.startsWith("[")) {
            return list(ofTable(kind.substring(1, kind.length() - 1)));
        }
        if (kind.startsWith("{")) {
            return mapping(ofTable(kind.substring(1, kind.length() - 1)));
        }
        return switch (kind) {
            case "s", "t", "y" -> type("string");
            case "b" -> type("boolean");
            case "i", "l" -> type("integer");
            case "x" -> Map.of("type", List.of("integer", "string"));
            case "q" -> Map.of("type", List.of("number", "string"));
            case "*" -> Map.of();
            default -> reference(kind);
        };
    }

    private static Map<String, Object> type(String name) {
        return Map.of("type", name);
    }

    private static Map<String, Object> scalar() {
        return Map.of("type", List.of("string", "number", "boolean"));
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/definitions/" + name);
    }

    private static Map<String, Object> list(Object items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", items);
        return list;
    }

    private static Map<String, Object> mapping(Object values) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("type", "object");
        mapping.put("additionalProperties", values);
        return mapping;
    }

    /** What the keys of a type mean, by key. */
    private Map<String, String> meanings(String name, String source) {
        Map<String, String> byComponent = new LinkedHashMap<>();
        Matcher param = PARAM.matcher(model(name));
        while (param.find()) {
            byComponent.put(param.group(1), clean(param.group(2)));
        }
        Map<String, String> byKey = new LinkedHashMap<>(byComponent);
        Matcher component = COMPONENT.matcher(source);
        while (component.find()) {
            String meaning = byComponent.get(component.group(1));
            if (meaning != null) {
                byKey.put(component.group(2), meaning);
            }
        }
        return byKey;
    }

    private String summary(String name) {
        Matcher summary = SUMMARY.matcher(model(name));
        return summary.find() ? clean(summary.group(1)) : "";
    }

    private String model(String name) {
        Path file = root.resolve("engine-api/src/main/java/dev/tiphys/model/" + name + ".java");
        return Files.exists(file) ? read(file) : "";
    }

    private static String clean(String javadoc) {
        return javadoc.replaceAll("^\\s*\\*\\s*", "")
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@\\w+ #?([^}]*(?:\\{\\{[^}]*}})?[^}]*)}", "$1")
                .replaceAll("; (null|empty) (when|means|where|there|is|if|leaves)?.*$", "")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
