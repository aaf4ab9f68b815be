package dev.tiphys.testing.assertions;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAssertTest {
    private static final String YAML = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {name: wf}
            spec:
              entrypoint: main
              templates:
              - name: main
                steps:
                - - {name: a, template: work}
                - - {name: b, template: work, continueOn: {failed: true}}
                  - {name: c, template: work}
                  - {name: d, template: work, when: "1 == 2"}
                - - {name: e, template: writes}
              - name: work
                inputs: {parameters: [{name: p, default: x}]}
                container: {image: a, command: [x]}
              - name: writes
                container: {image: a, command: [x]}
                outputs: {parameters: [{name: o, globalName: g, valueFrom: {path: /o}}]}
            """;

    private final RunSnapshot run = run();

    private static RunSnapshot run() {
        try (TestEngine engine = TestEngine.create()) {
            engine.pods().node("wf[1].b").fails(3).takes(Duration.ofSeconds(2));
            return engine.run(YAML);
        }
    }

    @BeforeEach
    void forgetUpdates() {
        System.clearProperty("tiphys.update");
    }

    @AfterEach
    void forgetUpdatesAgain() {
        System.clearProperty("tiphys.update");
    }

    private static void fails(ThrowingCallable assertion, String... texts) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(texts)
                .hasMessageContaining("└─✔ wf  Succeeded");
    }

    @Test
    void whatIsTruePasses() {
        assertThat(run)
                .hasSucceeded()
                .hasOutput("g", "value-of-o")
                .took(Duration.ofSeconds(4))
                .ranInOrder("a", "c", "e")
                .ranAtMostInParallel(2)
                .didNotRun("d")
                .hasNoNode("z");
        assertThat(run)
                .ran("e")
                .after("b")
                .after("c")
                .startedAfter(Duration.ofSeconds(3))
                .times(1);
        assertThat(run).ran("a").before("b");
        assertThat(run).ran("work").times(3).atMostInParallel(2);
        assertThat(run)
                .node("b")
                .isFailed()
                .hasMessage("main: Error (exit code 3)")
                .hasMessageContaining("exit")
                .hasExitCode(3)
                .hasInput("p", "x")
                .node("d")
                .isSkipped()
                .hasType(NodeType.SKIPPED)
                .node("wf[2].e")
                .isSucceeded()
                .hasPhase(NodePhase.SUCCEEDED)
                .hasOutput("o", "value-of-o")
                .and()
                .hasMessage("");
    }

    @Test
    void theWrongPhaseOfARunIsShownWithItsFailures() {
        fails(() -> assertThat(run).hasFailed(), "expected the run to be Failed, but it is Succeeded", "<<< this");
        fails(() -> assertThat(run).hasErrored(), "Error");
        fails(() -> assertThat(run).isNotFinished(), "to go on");
        fails(() -> assertThat(run).waitsForItsUser(), "wait for its user");
    }

    @Test
    void theWrongNodeIsMarked() {
        fails(() -> assertThat(run).node("c").isFailed(), "c  Succeeded", "<<< expected phase Failed");
        fails(() -> assertThat(run).node("b").hasMessage("x"), "<<< expected message x");
        fails(() -> assertThat(run).node("b").hasExitCode(4), "but it has \"3\"");
        fails(() -> assertThat(run).node("e").hasOutput("o", "y"), "output o \"y\"");
        fails(() -> assertThat(run).node("e").hasResult("y"), "but it has nothing");
        fails(() -> assertThat(run).node("e").hasArtifact("y"), "artifact");
        fails(() -> assertThat(run).node("a").hasInput("p", "y"), "input p");
    }

    @Test
    void aNodeThatIsMissingOrAmbiguousIsSaidSo() {
        fails(() -> assertThat(run).node("nope"), "expected a node nope");
        fails(() -> assertThat(run).node("work"), "4 nodes are called work", "<<< this?");
        fails(() -> assertThat(run).hasNoNode("a"), "<<< unexpected");
    }

    @Test
    void whatDidNotRunIsMarked() {
        fails(() -> assertThat(run).ran("d"), "<<< did not run");
        fails(() -> assertThat(run).didNotRun("a"), "<<< ran");
        fails(() -> assertThat(run).ran("b").after("c"), "<<< too early", "<<< had not ended");
        fails(() -> assertThat(run).ran("b").before("c"), "too early");
        fails(() -> assertThat(run).ran("work").times(2), "but it ran 3 times");
        fails(() -> assertThat(run).ran("work").atMostInParallel(1), "<<< at the same time");
        fails(() -> assertThat(run).ranAtMostInParallel(1), "there were 2");
        fails(() -> assertThat(run).ran("a").startedAfter(Duration.ofSeconds(9)), "begin after PT9S");
        fails(() -> assertThat(run).took(Duration.ofSeconds(9)), "it took PT4S");
        fails(() -> assertThat(run).hasOutput("g", "z"), "output g");
        fails(() -> assertThat(run).departedBy("D-999"), "D-999");
    }

    @Test
    void aTreeIsComparedWithItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sub/tree.txt");
        fails(() -> assertThat(run).hasTree(file), "-Dtiphys.update=true");
        System.setProperty("tiphys.update", "true");
        assertThat(run).hasTree(file);
        System.clearProperty("tiphys.update");
        assertThat(run).hasTree(file);
        Files.writeString(file, Files.readString(file).replace("c  Succeeded", "c  Failed"));
        assertThatThrownBy(() -> assertThat(run).hasTree(file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("- ")
                .hasMessageContaining("c  Failed");
    }

    @Test
    void aTreeShowsEverythingInOrder() {
        assertThat(RunTree.of(run).mark("nowhere", "lost").toString()).isEqualTo("""
                        wf: Succeeded
                        └─✔ wf  Succeeded  main  0s-4s
                          ├─✔ [0]  Succeeded  0s-1s
                          │ └─✔ a  Succeeded  work  0s-1s  {p=x}
                          ├─✔ [1]  Succeeded  1s-3s
                          │ ├─✖ b  Failed  work  1s-3s  main: Error (exit code 3)  {p=x}
                          │ ├─✔ c  Succeeded  work  1s-2s  {p=x}
                          │ └─○ d  Skipped  work  1s-1s  when '1 == 2' evaluated false
                          └─✔ [2]  Succeeded  3s-4s
                            └─✔ e  Succeeded  writes  3s-4s
                        >>> nowhere: lost
                        """);
    }
}
