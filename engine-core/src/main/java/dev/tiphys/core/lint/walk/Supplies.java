package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a template is given. */
final class Supplies {
    private final boolean unknown;
    private final boolean judged;
    private final Node at;
    private final Map<String, Node> parameters;
    private final Map<String, Node> artifacts;

    private Supplies(boolean unknown, boolean judged, Node at, List<Node> parameters, List<Node> artifacts) {
        this.unknown = unknown;
        this.judged = judged;
        this.at = at;
        this.parameters = byName(parameters);
        this.artifacts = byName(artifacts);
    }

    /** Everything, with values that nobody knows yet. */
    static Supplies unknown(Node at) {
        return new Supplies(true, true, at, List.of(), List.of());
    }

    /** The arguments of a step or task, in which missing values are said already. */
    static Supplies of(Node arguments) {
        return of(
                arguments,
                arguments.get("parameters").items(),
                arguments.get("artifacts").items(),
                true);
    }

    /**
     * Arguments from several places.
     *
     * @param judged whether missing values are said already
     */
    static Supplies of(Node at, List<Node> parameters, List<Node> artifacts, boolean judged) {
        return new Supplies(false, judged, at, parameters, artifacts);
    }

    /** Whether everything is given, with values that nobody knows yet. */
    boolean areUnknown() {
        return unknown;
    }

    /** Where the arguments stand. */
    Node at() {
        return at;
    }

    Optional<Node> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    Optional<Node> artifact(String name) {
        return Optional.ofNullable(artifacts.get(name));
    }

    /** Whether something is wrong with the arguments that explains why an input has no value. */
    boolean excuse(boolean parameter, String input) {
        boolean nameless = (parameter ? parameters : artifacts).containsKey("");
        return judged && (nameless || (parameter && parameters.containsKey(input)));
    }

    /** The names of arguments. */
    Set<String> names(boolean parameter) {
        return (parameter ? parameters : artifacts).keySet();
    }

    private static Map<String, Node> byName(List<Node> list) {
        if (list.isEmpty()) {
            return Map.of();
        }
        Map<String, Node> byName = new LinkedHashMap<>();
        list.forEach(item -> byName.putIfAbsent(item.text("name"), item));
        return byName;
    }
}
