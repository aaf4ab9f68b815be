package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.core.decide.DeciderFactory;
import dev.tiphys.core.decide.RunDecider;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.TiphysException;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Runs cases on the project's decider. Thread-safe. */
public final class DeciderCaseEngine implements CaseEngine {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final DeciderFactory deciders;

    /** @param deciders makes the deciders */
    public DeciderCaseEngine(DeciderFactory deciders) {
        this.deciders = deciders;
    }

    /** With the decider that the service loader finds. */
    public static DeciderCaseEngine found() {
        return new DeciderCaseEngine(ServiceLoader.load(DeciderFactory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no decider found: add engine-core to the class path")));
    }

    @Override
    public CaseRun submit(ObjectNode workflow, List<JsonNode> objects, String uid, Instant now) {
        try {
            List<Manifest> others = new ArrayList<>();
            objects.forEach(object -> others.addAll(read(object).manifests()));
            CaseObjects surroundings = new CaseObjects(others);
            Workflow manifest = read(workflow).workflows().get(0);
            String name = String.valueOf(manifest.metadata().name());
            RunDecider decider = deciders.start(
                    manifest, Arguments.EMPTY, new DeciderFactory.Identity(uid, uid, name), surroundings, now);
            String prefix = manifest.metadata().generateName();
            return new Run(decider, surroundings, prefix == null ? name + "-" : prefix);
        } catch (TiphysException e) {
            throw new InvalidWorkflowException(message(e));
        }
    }

    private static ManifestSet read(JsonNode manifest) {
        try {
            return Workflows.readAll("manifest", JSON.writeValueAsString(manifest))
                    .orThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String message(TiphysException refused) {
        if (refused instanceof ManifestException manifest) {
            return manifest.findings().stream()
                    .filter(Finding::isError)
                    .map(Finding::message)
                    .findFirst()
                    .orElse(String.valueOf(refused.getMessage()));
        }
        return String.valueOf(refused.getMessage());
    }

    private final class Run implements CaseRun {
        private final RunDecider decider;
        private final CaseObjects surroundings;
        private final String generateName;

        Run(RunDecider decider, CaseObjects surroundings, String generateName) {
            this.decider = decider;
            this.surroundings = surroundings;
            this.generateName = generateName;
        }

        @Override
        public RunDecider decider() {
            return decider;
        }

        @Override
        public CaseRun resubmit(ResubmitOptions options, String name, String uid, Instant now) {
            DeciderFactory.Identity identity = new DeciderFactory.Identity(uid, uid, name);
            return new Run(
                    deciders.resubmit(decider, options, identity, surroundings, now), surroundings, generateName);
        }

        @Override
        public String generateName() {
            return generateName;
        }
    }
}
