package dev.tiphys.testing.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * How a recorded case came out.
 *
 * @param name the case
 * @param ok whether the run equals the recording, or its correction
 * @param departures codes of the departures that took effect
 * @param differences where it differs
 * @param corrected whether the project corrects the recording
 * @param millis how long it took
 */
public record CaseResult(
        String name, boolean ok, Set<String> departures, List<Difference> differences, boolean corrected, long millis) {
    /** Copies its list. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** One object of the report. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("ok", ok);
        ArrayNode codes = json.putArray("departures");
        departures.forEach(codes::add);
        ArrayNode list = json.putArray("differences");
        for (Difference difference : differences) {
            ObjectNode entry = list.addObject().put("path", difference.path());
            if (difference.expected() != null) {
                entry.set("expected", difference.expected());
            }
            if (difference.actual() != null) {
                entry.set("actual", difference.actual());
            }
        }
        json.put("millis", millis);
        return json;
    }
}
