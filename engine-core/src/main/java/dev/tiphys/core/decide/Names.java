package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import java.util.regex.Pattern;

/** The names that Argo's tools show. */
final class Names {
    private static final Pattern SEPARATOR = Pattern.compile("^(\\[\\d+\\])?\\.");

    private Names() {}

    static String display(Run run, int node) {
        return display(run.nodes, run.node(node));
    }

    /** The name below the boundary, or what the template's annotation says. */
    static String display(NodeReader nodes, NodeRecord node) {
        if (!node.displayName().isEmpty()) {
            return node.displayName();
        }
        String name = nodes.name(node);
        NodeRecord boundary = node.boundary < 0 ? null : nodes.find(node.boundary);
        if (boundary == null) {
            return name;
        }
        String above = nodes.name(boundary);
        String rest = name.startsWith(above) ? name.substring(above.length()) : name;
        return SEPARATOR.matcher(rest).replaceFirst("");
    }
}
