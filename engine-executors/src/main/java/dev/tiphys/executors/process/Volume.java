package dev.tiphys.executors.process;

import java.nio.file.Path;

/**
 * A folder of this machine that containers see under a path of theirs.
 *
 * @param path the path in the containers
 * @param folder the folder here
 */
record Volume(ContainerPath path, Path folder) {}
