package dev.tiphys.cli;

import dev.tiphys.executor.Executor;
import dev.tiphys.executors.ProcessExecutor;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import java.util.List;

/** The executor that runs containers as local processes. */
final class Processes {
    private Processes() {}

    /** @param objects among them the config maps that variables of containers may refer to */
    static Executor executor(List<Manifest> objects) {
        List<ConfigMap> configMaps = objects.stream()
                .filter(object -> object.kind() == Kind.CONFIG_MAP)
                .map(ConfigMap.class::cast)
                .toList();
        return ProcessExecutor.builder().configMaps(configMaps).build();
    }
}
