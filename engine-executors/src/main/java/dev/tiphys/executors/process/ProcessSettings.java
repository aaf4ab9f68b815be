package dev.tiphys.executors.process;

import dev.tiphys.executors.artifacts.ArtifactStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How processes are run.
 *
 * @param store where artifacts lie
 * @param volumes where volumes lie that tasks of a run share
 * @param maxProcesses how many pods run at once, daemons not counted
 * @param grace how long a process may take to end by itself when it is told to
 * @param namespaces whether paths are mapped by mount namespaces where the system allows it
 * @param objects config maps and secrets
 * @param environment more variables for all processes
 */
public record ProcessSettings(
        ArtifactStore store,
        Path volumes,
        int maxProcesses,
        Duration grace,
        boolean namespaces,
        ConfigObjects objects,
        Map<String, String> environment) {}
