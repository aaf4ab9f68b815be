package dev.tiphys.core.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of what was read, by the name that findings call it. */
@FunctionalInterface
public interface SourceTexts {
    /** No text at hand. */
    SourceTexts NONE = name -> Optional.empty();

    /** The lines of a file or text; empty when there are none at hand. */
    Optional<List<String>> lines(String name);

    /** Reads files again when they are asked for; each once. Files beyond 32 MiB are left alone. */
    static SourceTexts files() {
        Map<String, Optional<List<String>>> known = new HashMap<>();
        return name -> known.computeIfAbsent(name, SourceTexts::read);
    }

    /** One text under a name. */
    static SourceTexts of(String name, String text) {
        Optional<List<String>> lines = Optional.of(split(text));
        return asked -> asked.equals(name) ? lines : Optional.empty();
    }

    private static Optional<List<String>> read(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file) || Files.size(file) > 32L << 20) {
                return Optional.empty();
            }
            return Optional.of(split(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (IOException | InvalidPathException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(from, i));
                i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
                from = i + 1;
            }
        }
        lines.add(text.substring(from));
        return List.copyOf(lines);
    }
}
