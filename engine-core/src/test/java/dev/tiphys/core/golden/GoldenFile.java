package dev.tiphys.core.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines evaluated by the real libraries, kept beside the project; tests that need them are skipped without. */
public final class GoldenFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenFile() {}

    /** The raw lines of a file of expressions. */
    public static List<String> raw(String name) {
        Optional<Path> file = shared().map(shared -> shared.resolve("conformance/expressions/" + name));
        assumeTrue(file.isPresent() && Files.exists(file.get()), "the shared golden data is not here");
        try {
            return Files.readAllLines(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The raw lines of a file of the project's own. */
    public static List<String> resource(String path) {
        try (InputStream in = GoldenFile.class.getResourceAsStream(path)) {
            String text = new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file of expressions as maps; whole numbers are Long, or BigInteger, others Double. */
    public static List<Map<String, @Nullable Object>> lines(String name) {
        return raw(name).stream().map(GoldenFile::parse).toList();
    }

    /** A line as a map. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> parse(String line) {
        try {
            return (Map<String, @Nullable Object>) Objects.requireNonNull(longs(JSON.readValue(line, Map.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object longs(@Nullable Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), longs(value)));
            return copy;
        }
        if (data instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(longs(item)));
            return copy;
        }
        return data instanceof Integer number ? (Object) number.longValue() : data;
    }

    private static Optional<Path> shared() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("pom.xml")) && Files.isDirectory(dir.resolveSibling("shared"))) {
                return Optional.of(dir.resolveSibling("shared"));
            }
        }
        return Optional.empty();
    }
}
