package com.example;

import static dev.tiphys.testing.WorkflowAssertions.assertThat;

import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.testing.TestEngine;
import dev.tiphys.testing.WorkflowTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@WorkflowTest
class ReleaseTest {
    private static final Path RELEASE = Path.of("src/main/resources/release.yaml");

    @Test
    void withoutGreenTestsNothingIsDeployed(TestEngine engine) {
        engine.pods().template("test").fails(1);
        assertThat(engine.run(RELEASE)).hasFailed().didNotRun("deploy").ran("notify");
    }

    @Test
    void flakyTestsAreTriedAgain(TestEngine engine) {
        engine.pods().template("test").fails(1).then().succeeds();
        assertThat(engine.run(RELEASE)).waitsForItsUser().node("test").isSucceeded();
    }

    @Test
    void whatWasApprovedIsWhatWasBuilt(TestEngine engine) {
        engine.pods().template("build").outputs("image", "acme/shop:7").takes(Duration.ofMinutes(20));
        WorkflowRun run = engine.submit(RELEASE);
        assertThat(engine.finish(run)).waitsForItsUser();
        engine.time().advance(Duration.ofDays(3));
        run.resume();
        assertThat(engine.finish(run))
                .hasSucceeded()
                .ranInOrder("build", "test", "deploy", "notify")
                .node("deploy")
                .hasInput("image", "acme/shop:7");
    }
}
