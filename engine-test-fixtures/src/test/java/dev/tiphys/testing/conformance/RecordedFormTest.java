package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.testing.time.VirtualTime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedFormTest {
    @Test
    void everyRecordedRunIsWrittenAsItWasRead() {
        int runs = 0;
        for (Path input : CaseReader.find(Corpus.folder())) {
            for (JsonNode step : CaseReader.read(input).recording().path("timeline")) {
                if (step.has("workflow")) {
                    runs++;
                    JsonNode workflow = step.get("workflow");
                    ObjectNode written = RecordedForm.of(new RecordedSnapshot(workflow), VirtualTime.START);
                    assertThat(differences(workflow, written))
                            .as(input.toString())
                            .isEmpty();
                }
            }
        }
        assertThat(runs).isGreaterThan(6_000);
    }

    private static List<Difference> differences(JsonNode expected, JsonNode actual) {
        return Comparison.compare(wrapped(expected), wrapped(actual));
    }

    private static ObjectNode wrapped(JsonNode workflow) {
        ObjectNode recording = CaseReader.JSON.createObjectNode();
        recording.putArray("timeline").addObject().set("workflow", workflow);
        return recording;
    }
}
