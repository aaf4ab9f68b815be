package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTestsTest {
    private static final String INPUT = """
            name: %s
            workflow:
              apiVersion: argoproj.io/v1alpha1
              kind: Workflow
              metadata: {name: wf}
              spec:
                entrypoint: main
                templates:
                - {name: main, container: {image: a, command: [x]}}
            """;

    private static void write(Path folder, String name, String json) throws IOException {
        Path input = folder.resolve(name + ".yaml");
        Files.createDirectories(input.getParent());
        Files.writeString(input, INPUT.formatted(name));
        Files.writeString(folder.resolve(name + ".expected.json"), json);
    }

    private static DynamicTest only(DynamicNode container) {
        List<? extends DynamicNode> tests =
                ((DynamicContainer) container).getChildren().toList();
        assertThat(tests).hasSize(1);
        return (DynamicTest) tests.get(0);
    }

    @Test
    void thereIsATestForEachCaseAndItSaysWhatDiffers(@TempDir Path folder) throws IOException {
        write(folder, "bad/one", "{\"invalid\": \"something\"}");
        write(folder, "good/two", recordingOf(folder));
        List<DynamicNode> containers =
                ConformanceTests.of(folder, CaseEngine.engine()).toList();
        assertThat(containers).extracting(DynamicNode::getDisplayName).containsExactly("bad", "good");
        assertThatThrownBy(() -> only(containers.get(0)).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bad/one differs in 1 places")
                .hasMessageContaining("/invalid");
        assertThatCode(() -> only(containers.get(1)).getExecutable().execute()).doesNotThrowAnyException();
    }

    private static String recordingOf(Path folder) throws IOException {
        write(folder.resolve("play"), "x", "{}");
        RecordedCase recorded = CaseReader.read(folder.resolve("play/x.yaml"));
        String recording = Played.of(recorded, CaseEngine.decider()).recording().toString();
        Files.delete(folder.resolve("play/x.yaml"));
        return recording;
    }
}
