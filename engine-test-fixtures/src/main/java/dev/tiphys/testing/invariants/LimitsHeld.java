package dev.tiphys.testing.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tiphys.graph.NodeType;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.pods.ScriptedPods.Life;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where more ran at a time than a limit allows. */
final class LimitsHeld {
    private LimitsHeld() {}

    static List<String> of(Played played) {
        List<String> broken = new ArrayList<>();
        JsonNode spec = played.recorded().workflow().path("spec");
        List<Life> pods = played.lives().stream()
                .filter(life ->
                        life.task().type() == NodeType.POD && !life.task().daemon())
                .toList();
        if (spec.path("parallelism").isInt()) {
            atMost(pods, spec.path("parallelism").asInt(), "pods of the workflow", broken);
        }
        Map<String, List<Life>> byMutex = new HashMap<>();
        Map<String, String> mutexes = mutexes(spec);
        for (Life life : played.lives()) {
            String mutex = mutexes.get(life.task().templateName());
            if (mutex != null) {
                byMutex.computeIfAbsent(mutex, name -> new ArrayList<>()).add(life);
            }
        }
        byMutex.forEach((mutex, lives) -> atMost(lives, 1, "holders of mutex " + mutex, broken));
        return broken;
    }

    private static Map<String, String> mutexes(JsonNode spec) {
        Map<String, String> mutexes = new HashMap<>();
        spec.path("templates").forEach(template -> {
            JsonNode name = template.at("/synchronization/mutexes/0/name");
            if (name.isTextual()) {
                mutexes.put(template.path("name").asText(), name.asText());
            }
        });
        return mutexes;
    }

    private static void atMost(List<Life> lives, int limit, String what, List<String> broken) {
        for (Life life : lives) {
            List<String> same = lives.stream()
                    .filter(other -> covers(other, life.begin()))
                    .map(other -> other.task().nodeName())
                    .toList();
            if (same.size() > limit) {
                broken.add(same.size() + " " + what + " at " + life.begin() + ", the limit is " + limit + ": " + same);
                return;
            }
        }
    }

    private static boolean covers(Life life, Instant time) {
        return !life.begin().isAfter(time)
                && life.end().filter(end -> !end.isAfter(time)).isEmpty();
    }
}
