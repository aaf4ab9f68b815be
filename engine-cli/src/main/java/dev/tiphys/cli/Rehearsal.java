package dev.tiphys.cli;

import dev.tiphys.cli.bench.FirstWorkflow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the launcher runs after it has built: the common commands once, in one process, so that the JVM can write down
 * which classes they need.
 */
public final class Rehearsal {
    private static final String LINES = """
            {"kind":"expr","expr":"asInt(n) > 3 && item.k == 'x'","env":{"n":"4","item":{"k":"x"}}}
            {"kind":"template","expr":"{{n}} and {{=n + 'x'}}","env":{"n":"4"}}
            {"kind":"when","expr":"1 < 2 && 'a' != 'b'"}
            """;

    private Rehearsal() {}

    /** @param arguments the folder of the examples */
    public static void main(String[] arguments) throws IOException {
        Path examples = Path.of(arguments[0]);
        for (Path file : Files.manifests(java.util.List.of(examples))) {
            Main.execute("run", "--executor", "dry", "--resume", file.toString());
        }
        Path first = java.nio.file.Files.createTempFile("tiphys-first", ".yaml");
        java.nio.file.Files.write(first, FirstWorkflow.manifest());
        Main.execute("run", "--executor", "dry", "-o", "name", first.toString());
        java.nio.file.Files.delete(first);
        Main.execute("run", "-o", "json", examples.resolve("hello.yaml").toString());
        Main.execute("lint", examples.toString());
        System.setIn(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)));
        System.exit(Main.execute("eval"));
    }
}
