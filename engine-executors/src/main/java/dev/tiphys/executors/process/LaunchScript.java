package dev.tiphys.executors.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command line in a file. Java hands command lines and variables over in the character set of its surroundings, which
 * under a bare locale is ASCII: then texts with other letters go through such a file.
 */
final class LaunchScript {
    private LaunchScript() {}

    /** Whether texts can be handed over as they are, by a Java with these character sets. */
    static boolean isNeeded(List<String> line, Map<String, String> environment, String... charsets) {
        boolean unicode = Stream.of(charsets).allMatch(LaunchScript::isUnicode);
        return !unicode
                && !Stream.concat(line.stream(), environment.values().stream()).allMatch(LaunchScript::isAscii);
    }

    static boolean isNeeded(List<String> line, Map<String, String> environment) {
        return isNeeded(
                line, environment, Charset.defaultCharset().name(), System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    private static boolean isUnicode(String charset) {
        return charset.equalsIgnoreCase("UTF-8") || charset.equalsIgnoreCase("UTF8");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    /** Writes the file; what remains is a command line that every character set can express. */
    static List<String> write(Path file, List<String> line, Map<String, String> environment) throws IOException {
        List<String> script = new ArrayList<>();
        environment.forEach((name, value) -> {
            if (!isAscii(value) && name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                script.add("export " + name + "=" + Shell.quote(value));
            }
        });
        StringBuilder exec = new StringBuilder("exec");
        line.forEach(part -> exec.append(' ').append(Shell.quote(part)));
        script.add(exec.toString());
        Files.write(file, script, StandardCharsets.UTF_8);
        return List.of("/bin/sh", file.toString());
    }
}
