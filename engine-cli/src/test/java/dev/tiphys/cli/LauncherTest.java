package dev.tiphys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {
    @TempDir
    private Path folder;

    private Process start(Path output, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        return builder.start();
    }

    @Test
    void a_process_prints_utf8_whatever_its_locale_and_ends_with_the_commands_code() throws Exception {
        Path output = folder.resolve("out");
        Process process = start(output, "run", "--executor", "dry", "../examples/hello.yaml");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(output)).contains("✔ hello  Succeeded");
        assertThat(start(output, "run", "no.yaml").waitFor()).isEqualTo(2);
    }

    @Test
    void a_command_that_is_killed_leaves_no_process_behind() throws Exception {
        Path workflow = Files.writeString(folder.resolve("wf.yaml"), """
                apiVersion: argoproj.io/v1alpha1
                kind: Workflow
                metadata: {name: wf}
                spec:
                  entrypoint: main
                  templates:
                  - name: main
                    container: {image: busybox, command: [sh, -c, "sleep 600"]}
                """);
        Process process = start(folder.resolve("out"), "run", workflow.toString());
        List<ProcessHandle> children = List.of();
        while (children.isEmpty() && process.isAlive()) {
            children = process.descendants().toList();
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        assertThat(children).isNotEmpty();
        process.destroy();
        assertThat(process.waitFor()).isNotZero();
        for (ProcessHandle child : children) {
            child.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void the_script_starts_what_was_built_and_ends_as_the_command_does() throws Exception {
        Path script = Files.copy(Path.of("..", "tiphys"), folder.resolve("tiphys"));
        Path app = folder.resolve("engine-cli/target/app");
        Files.createDirectories(app.resolve("lib"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = app.resolve("lib").resolve(number++ + ".jar");
            if (Files.isDirectory(Path.of(entry))) {
                pack(Path.of(entry), jar);
            } else if (Files.exists(Path.of(entry))) {
                Files.copy(Path.of(entry), jar);
            }
        }
        Files.createFile(app.resolve("ready"));
        Path output = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                        script.toString(), "run", "--executor", "dry", "-o", "name", "../examples/hello.yaml")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertThat(builder.start().waitFor()).as(Files.readString(output)).isZero();
        assertThat(output).hasContent("hello\n");
        builder.command(script.toString(), "run", "no.yaml");
        assertThat(builder.start().waitFor()).isEqualTo(2);
        assertThat(output).hasContent("tiphys: no.yaml: no such file\n");
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }
}
