package dev.tiphys.model;

import org.jspecify.annotations.Nullable;

/**
 * An init container or a sidecar.
 *
 * @param container the container
 * @param mirrorVolumeMounts whether it sees the volumes of the main container; null means no
 */
public record UserContainer(
        ContainerTemplate container, @Nullable Boolean mirrorVolumeMounts) {}
