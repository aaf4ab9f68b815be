package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.engine.TiphysException;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import java.util.ArrayList;
import java.util.List;

/** The manifests of a case, read. */
final class CaseManifests {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final RecordedCase recorded;

    CaseManifests(RecordedCase recorded) {
        this.recorded = recorded;
    }

    /**
     * The workflow, with a name and a namespace.
     *
     * @throws ManifestException if it cannot be read
     */
    Workflow workflow() {
        ObjectNode workflow = recorded.workflow().deepCopy();
        ObjectNode metadata = workflow.withObject("/metadata");
        if (!metadata.hasNonNull("name") && metadata.hasNonNull("generateName")) {
            metadata.put("name", metadata.get("generateName").asText() + "x");
        }
        if (!metadata.hasNonNull("namespace")) {
            metadata.put("namespace", "default");
        }
        return read(workflow).workflows().get(0);
    }

    /** What exists beforehand and can be referred to. */
    List<Manifest> objects() {
        List<Manifest> objects = new ArrayList<>();
        recorded.objects().forEach(object -> objects.addAll(read(object).manifests()));
        objects.removeIf(object -> object.metadata().name() == null);
        return objects;
    }

    private static ManifestSet read(JsonNode manifest) {
        try {
            return Workflows.readAll("manifest", JSON.writeValueAsString(manifest))
                    .orThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What is wrong first. */
    static String firstError(TiphysException refused) {
        if (refused instanceof ManifestException manifest) {
            return manifest.findings().stream()
                    .filter(Finding::isError)
                    .map(Finding::message)
                    .findFirst()
                    .orElse(String.valueOf(refused.getMessage()));
        }
        return String.valueOf(refused.getMessage());
    }
}
