package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Several containers in one pod, each a node of its own.
 *
 * @param containers the containers, in the manifest's order
 * @param retryStrategy how a container is tried again inside the pod; null means once
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ContainerSetTemplate(
        List<ContainerNode> containers,
        @Nullable ContainerSetRetryStrategy retryStrategy,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public ContainerSetTemplate {
        containers = List.copyOf(containers);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public ContainerSetTemplate(List<ContainerNode> containers, @Nullable ContainerSetRetryStrategy retryStrategy) {
        this(containers, retryStrategy, Map.of());
    }

    /** The container of that name. */
    public Optional<ContainerNode> container(String name) {
        return Named.find(containers, name, ContainerNode::name);
    }
}
