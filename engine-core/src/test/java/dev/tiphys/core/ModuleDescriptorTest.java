package dev.tiphys.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.manifest.ManifestTexts;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module descriptors say the same as what class paths rely on. */
class ModuleDescriptorTest {
    @Test
    void the_services_of_the_module_are_those_of_the_class_path() throws Exception {
        Path classes = classesOf(ManifestTexts.class);
        Map<String, List<String>> ofModule = descriptor(classes).provides().stream()
                .collect(Collectors.toMap(ModuleDescriptor.Provides::service, ModuleDescriptor.Provides::providers));
        assertThat(ofModule).isEqualTo(servicesOfClassPath(classes));
    }

    @Test
    void the_api_exports_every_package_and_the_core_none_to_everybody() throws Exception {
        Path api = classesOf(Workflow.class);
        assertThat(descriptor(api).exports().stream().map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrderElementsOf(packages(api));
        assertThat(descriptor(classesOf(ManifestTexts.class)).exports())
                .allMatch(ModuleDescriptor.Exports::isQualified);
    }

    private static Map<String, List<String>> servicesOfClassPath(Path classes) throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve("META-INF/services"))) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), ModuleDescriptorTest::lines));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> packages(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(Objects.requireNonNull(file.getParent()))
                            .toString()
                            .replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** The folder or, when the module is packed already, the root inside of its jar. */
    private static Path classesOf(Class<?> type) throws URISyntaxException, IOException {
        Path place =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.isDirectory(place)
                ? place
                : FileSystems.newFileSystem(place).getPath("/");
    }

    private static ModuleDescriptor descriptor(Path classes) throws IOException {
        try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }
}
