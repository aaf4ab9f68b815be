package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.tree.Node;
import java.util.List;
import java.util.Optional;

/** What a template is given. */
final class Supplies {
    private final boolean unknown;
    private final Node at;
    private final List<Node> parameters;
    private final List<Node> artifacts;

    private Supplies(boolean unknown, Node at, List<Node> parameters, List<Node> artifacts) {
        this.unknown = unknown;
        this.at = at;
        this.parameters = parameters;
        this.artifacts = artifacts;
    }

    /** Everything, with values that nobody knows yet. */
    static Supplies unknown(Node at) {
        return new Supplies(true, at, List.of(), List.of());
    }

    /** These arguments. */
    static Supplies of(Node arguments) {
        return of(
                arguments,
                arguments.get("parameters").items(),
                arguments.get("artifacts").items());
    }

    /** These arguments, from several places. */
    static Supplies of(Node at, List<Node> parameters, List<Node> artifacts) {
        return new Supplies(false, at, parameters, artifacts);
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

    private static Optional<Node> find(List<Node> list, String name) {
        for (Node item : list) {
            if (item.text("name").equals(name)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
