package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseReaderTest {
    @Test
    void readsYamlAsArgoDoes() {
        assertThat(
                        json(
                                "{a: no, b: on, c: 2020-01-01, d: 010, e: 1.0, f: 1_000, g: 0x10, h: ~, i: 'no', j: 1e3, 7: y}"))
                .isEqualTo("{'a':false,'b':true,'c':'2020-01-01','d':8,'e':1,'f':1000,'g':16,'h':null,'i':'no',"
                        + "'j':1000,'7':true}");
    }

    @Test
    void mergesMappings() {
        assertThat(json("a: &a {x: 1, z: 2}\nb: {<<: *a, z: 3}")).isEqualTo("{'a':{'x':1,'z':2},'b':{'x':1,'z':3}}");
    }

    @Test
    void readsEveryCaseOfTheCorpus() {
        List<Path> inputs = CaseReader.find(Corpus.folder());
        assertThat(inputs).hasSizeGreaterThan(3_000);
        for (Path input : inputs) {
            RecordedCase recorded = CaseReader.read(input);
            assertThat(input.toString()).endsWith(recorded.name() + ".yaml");
            if (recorded.recording().has("timeline")) {
                assertThat(recorded.timeline().stream().map(Step::word).toList())
                        .as(recorded.name())
                        .isEqualTo(recorded.recording().get("timeline").findValuesAsText("do"));
            }
        }
    }

    @Test
    void aParameterWithoutEqualsSignIsRefusedAsByTheCommandLine() {
        RecordedCase recorded = CaseReader.read(
                Yaml11.read(new StringReader("{name: x, workflow: {}, timeline: [{retry: {parameters: [v]}}]}")),
                (ObjectNode) Yaml11.read(new StringReader("{}")));
        assertThat(recorded.timeline())
                .containsExactly(
                        new Step.Malformed("retry", "expected parameter of the form: NAME=VALUE. Received: v"));
    }

    private static String json(String yaml) {
        return Yaml11.read(new StringReader(yaml)).toString().replace('"', '\'');
    }
}
