package dev.tiphys.testing.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tiphys.graph.Node;
import dev.tiphys.testing.conformance.RecordedCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a workflow says about its steps and tasks. */
final class Manifest {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private final Map<String, JsonNode> templates = new LinkedHashMap<>();

    Manifest(RecordedCase recorded) {
        recorded.workflow()
                .path("spec")
                .path("templates")
                .forEach(template -> templates.put(template.path("name").asText(), template));
    }

    private JsonNode template(Node of) {
        return templates.getOrDefault(of.templateName(), MissingNode.getInstance());
    }

    boolean isDaemon(Node node) {
        return template(node).path("daemon").asBoolean();
    }

    /** The step or task that a node in a steps or dag node is of; missing if it is none. */
    JsonNode call(Node boundary, Node node) {
        String name = localName(boundary, node);
        List<JsonNode> all = new ArrayList<>();
        template(boundary).path("steps").forEach(group -> group.forEach(all::add));
        template(boundary).at("/dag/tasks").forEach(all::add);
        return all.stream()
                .filter(call -> call.path("name").asText().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** What the step or task is called; something that no one is called if it is a hook, a handler or no child. */
    private static String localName(Node boundary, Node node) {
        if (node.hooked() || node.retried() || !node.name().startsWith(boundary.name())) {
            return "";
        }
        String rest = node.name().substring(boundary.name().length());
        Matcher name = Pattern.compile("(\\[\\d+])?\\.([A-Za-z0-9_-]+)(\\(\\d+:.*\\))?", Pattern.DOTALL)
                .matcher(rest);
        return name.matches() ? name.group(2) : "";
    }

    /** Whether a failure of that phase is tolerated. */
    static boolean continues(JsonNode call, Node node) {
        JsonNode on = call.path("continueOn");
        return switch (node.phase()) {
            case FAILED -> on.path("failed").asBoolean();
            case ERROR -> on.path("error").asBoolean();
            default -> false;
        };
    }

    /** Names of the tasks that a task names in its dependencies. */
    Set<String> dependencies(JsonNode task, Node dag) {
        Set<String> names = new LinkedHashSet<>();
        task.path("dependencies").forEach(name -> names.add(name.asText()));
        Matcher found = NAME.matcher(task.path("depends").asText(""));
        while (found.find()) {
            names.add(found.group());
        }
        Set<String> tasks = new LinkedHashSet<>();
        template(dag)
                .at("/dag/tasks")
                .forEach(other -> tasks.add(other.path("name").asText()));
        names.retainAll(tasks);
        return names;
    }

    /** Whether no other task depends on it. */
    boolean isLast(JsonNode task, Node dag) {
        for (JsonNode other : template(dag).at("/dag/tasks")) {
            if (dependencies(other, dag).contains(task.path("name").asText())) {
                return false;
            }
        }
        return true;
    }
}
