package dev.tiphys.model;

import java.util.List;

/**
 * One container of a container set.
 *
 * @param container the container
 * @param dependencies names of the containers that must have ended before
 */
public record ContainerNode(ContainerTemplate container, List<String> dependencies) {
    /** Copies its lists and maps. */
    public ContainerNode {
        dependencies = List.copyOf(dependencies);
    }

    /** The container's name; empty when the manifest gives none. */
    public String name() {
        String name = container.name();
        return name == null ? "" : name;
    }
}
