package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.tree.Node;
import java.util.List;
import java.util.Optional;

/** What a template is given. */
final class Supplies {
    private final boolean unknown;
    private final boolean judged;
    private final Node at;
    private final List<Node> parameters;
    private final List<Node> artifacts;

    private Supplies(boolean unknown, boolean judged, Node at, List<Node> parameters, List<Node> artifacts) {
        this.unknown = unknown;
        this.judged = judged;
        this.at = at;
        this.parameters = parameters;
        this.artifacts = artifacts;
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
        return find(parameters, name);
    }

    Optional<Node> artifact(String name) {
        return find(artifacts, name);
    }

    /** Whether something is wrong with the arguments that explains why an input has no value. */
    boolean excuse(boolean parameter, String input) {
        List<Node> given = parameter ? parameters : artifacts;
        boolean nameless =
                given.stream().anyMatch(argument -> argument.text("name").isEmpty());
        return judged && (nameless || (parameter && parameter(input).isPresent()));
    }

    /** The names of arguments. */
    List<String> names(boolean parameter) {
        return (parameter ? parameters : artifacts)
                .stream().map(argument -> argument.text("name")).toList();
    }

    private static Optional<Node> find(List<Node> list, String name) {
        for (Node item : list) {
            if (item.text("name").equals(name)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
