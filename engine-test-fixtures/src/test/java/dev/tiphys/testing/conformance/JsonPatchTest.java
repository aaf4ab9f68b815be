package dev.tiphys.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class JsonPatchTest {
    private static JsonNode json(String text) {
        try {
            return CaseReader.JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String patched(String document, String patch) {
        ObjectNode json = (ObjectNode) json(document);
        JsonPatch.of(json(patch)).apply(json);
        return json.toString().replace('"', '\'');
    }

    @Test
    void addsReplacesAndRemovesMembers() {
        assertThat(patched("{'a': 1, 'b/c': {'d': 2}}", """
                [{'op': 'replace', 'path': '/a', 'value': 3},
                 {'op': 'remove', 'path': '/b~1c/d'},
                 {'op': 'add', 'path': '/b~1c/e', 'value': [1]},
                 {'op': 'add', 'path': '/b~1c/e/-', 'value': 2},
                 {'op': 'add', 'path': '/b~1c/e/0', 'value': 0}]""")).isEqualTo("{'b/c':{'e':[0,1,2]},'a':3}");
    }

    @Test
    void movesAndCopies() {
        assertThat(patched("{'a': 1, 'b': {}}", """
                [{'op': 'copy', 'from': '/a', 'path': '/b/x'}, {'op': 'move', 'from': '/a', 'path': '/c'}]""")).isEqualTo("{'b':{'x':1},'c':1}");
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThatThrownBy(() -> patched("{}", "[{'op': 'remove', 'path': '/a'}]"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> patched("{}", "[{'op': 'replace', 'path': '/a', 'value': 1}]"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> patched("{}", "[{'op': 'add', 'path': '/a/b', 'value': 1}]"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> patched("{'a': 1}", "[{'op': 'test', 'path': '/a', 'value': 2}]"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonPatch.of(json("[{'op': 'append', 'path': '/a'}]")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesThePathsThatItChanges() {
        assertThat(JsonPatch.of(json("[{'op': 'test', 'path': '/a', 'value': 1},"
                                + " {'op': 'move', 'from': '/b', 'path': '/c'}]"))
                        .paths())
                .containsExactly("/c", "/b");
    }
}
