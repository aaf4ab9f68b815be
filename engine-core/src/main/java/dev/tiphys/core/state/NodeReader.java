package dev.tiphys.core.state;

import org.jspecify.annotations.Nullable;

/** Reading of nodes, from the living table or from a frozen one. */
public interface NodeReader {
    /** One more than the highest index ever given. */
    int limit();

    /** How many nodes there are. */
    int size();

    /** The node; null if it was taken away. */
    @Nullable
    NodeRecord find(int index);

    /** The index of the node with that name; -1 if there is none. */
    int indexOf(NodeName name);

    /** The node's index by its full name; -1 if there is none. */
    int indexOf(String name);

    /** The node's index by Argo's id; -1 if there is none. */
    int indexOfId(String id);

    /** @throws IllegalStateException if the node was taken away */
    default NodeRecord get(int index) {
        NodeRecord node = find(index);
        if (node == null) {
            throw new IllegalStateException("node " + index + " does not exist");
        }
        return node;
    }

    /** The full name. */
    default String name(NodeRecord node) {
        if (node.base() < 0) {
            StringBuilder text = new StringBuilder();
            node.name().appendTo(text);
            return text.toString();
        }
        StringBuilder text = new StringBuilder(64);
        appendName(node, text);
        return text.toString();
    }

    private void appendName(NodeRecord node, StringBuilder text) {
        // names nest as deep as templates do, which is bounded; attempts and handlers add a few
        java.util.ArrayDeque<NodeRecord> chain = new java.util.ArrayDeque<>();
        for (NodeRecord at = node; ; at = get(at.base())) {
            chain.push(at);
            if (at.base() < 0) {
                break;
            }
        }
        for (NodeRecord at : chain) {
            at.name().appendTo(text);
        }
    }

    /** Argo's id. */
    default String id(NodeRecord node, String workflowName) {
        return id(workflowName, node.base() < 0 && node.stem().equals(workflowName), node.hash, node.twin);
    }

    /**
     * An id from its parts.
     *
     * @param entry whether it is that of the node which is called as the workflow is
     */
    static String id(String workflowName, boolean entry, int hash, int twin) {
        if (entry) {
            return workflowName;
        }
        String id = workflowName + "-" + Integer.toUnsignedString(hash);
        return twin == 0 ? id : id + "-" + (twin + 1);
    }
}
