package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeName;

/**
 * A node's full name and id, put together when they are asked for, on any thread.
 *
 * @param base the full name of the node whose name comes first; empty if there is none
 * @param hash the id's number
 * @param twin which of the nodes with that number it is, from 0
 */
record LazyName(String workflow, String base, NodeName own, int hash, int twin) {
    String name() {
        StringBuilder text = new StringBuilder(base.length() + own.stem().length() + 16).append(base);
        own.appendTo(text);
        return text.toString();
    }

    String id() {
        return dev.tiphys.core.state.NodeReader.id(
                workflow, base.isEmpty() && own.stem().equals(workflow), hash, twin);
    }
}
