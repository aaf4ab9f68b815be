package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Workflow;
import dev.tiphys.testing.pods.PodOutcome;
import dev.tiphys.testing.pods.PodRule;
import dev.tiphys.testing.pods.ScriptedPods;
import dev.tiphys.testing.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the user of a run has done, from its submission on: enough to write the run down as a case. */
final class Journal {
    private final VirtualTime time;
    private final ScriptedPods pods;
    private final List<Manifest> objects;
    private final Workflow manifest;
    private final ObjectNode workflow;
    private final List<Step> steps = new ArrayList<>();
    private Instant startedAt;
    private long moves;

    /**
     * Begins with the submission.
     *
     * @param objects what is defined in the engine; read when the case is written
     */
    Journal(VirtualTime time, ScriptedPods pods, List<Manifest> objects, Workflow workflow, Arguments arguments) {
        this.time = time;
        this.pods = pods;
        this.objects = objects;
        this.manifest = workflow;
        this.workflow = json(workflow);
        override(arguments);
        this.startedAt = time.now();
        this.moves = time.moves();
    }

    Workflow manifest() {
        return manifest;
    }

    private static ObjectNode json(Manifest manifest) {
        try {
            return (ObjectNode) CaseReader.JSON.readTree(Workflows.toJson(manifest));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void override(Arguments arguments) {
        if (arguments.parameters().isEmpty()) {
            return;
        }
        ArrayNode declared = workflow.withObject("/spec/arguments").withArray("parameters");
        for (Parameter argument : arguments.parameters()) {
            for (int i = declared.size() - 1; i >= 0; i--) {
                if (declared.get(i).path("name").asText().equals(argument.name())) {
                    declared.remove(i);
                }
            }
            declared.addObject().put("name", argument.name()).put("value", argument.value());
        }
    }

    /** The user did something, which was carried out or refused. */
    void add(Step step) {
        addRun(false);
        steps.add(step);
        if (step instanceof Step.Retry || step instanceof Step.Resubmit) {
            startedAt = time.now();
        }
    }

    /** If time has moved since the last step, the run ran. */
    private void addRun(boolean ended) {
        if (time.moves() != moves) {
            long seconds = Duration.between(startedAt, time.now()).toSeconds();
            steps.add(new Step.Run(ended ? null : (Long) seconds));
            moves = time.moves();
        }
    }

    /** The run so far as a case, played again for its recording. */
    RecordedCase record(String name, boolean ended) {
        addRun(ended);
        List<JsonNode> others = new ArrayList<>();
        objects.forEach(object -> others.add(json(object)));
        RecordedCase input =
                new RecordedCase(name, "", workflow, others, rules(), steps, CaseReader.JSON.createObjectNode());
        return input.withRecording(Played.of(input, CaseEngine.decider()).recording());
    }

    private List<PodRule> rules() {
        Map<String, List<PodOutcome>> outcomes = new LinkedHashMap<>();
        pods.lives()
                .forEach(life -> outcomes.computeIfAbsent(life.task().nodeName(), node -> new ArrayList<>())
                        .add(life.outcome()));
        List<PodRule> rules = new ArrayList<>();
        outcomes.forEach((node, list) -> {
            boolean usual = list.stream().allMatch(PodOutcome.SUCCESS::equals);
            if (!usual) {
                rules.add(new PodRule(node, null, list));
            }
        });
        return rules;
    }
}
