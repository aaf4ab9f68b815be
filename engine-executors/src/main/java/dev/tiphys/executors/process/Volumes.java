package dev.tiphys.executors.process;

import dev.tiphys.executor.Task;
import dev.tiphys.model.ContainerSetTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of a task: emptyDir volumes of its template are its own, config maps and secrets are written out, and all
 * others, such as claims of the workflow, are folders that the tasks of the run share.
 */
final class Volumes {
    private final Task task;
    private final Path directory;
    private final ProcessSettings settings;
    private final Map<String, Map<?, ?>> declared = new LinkedHashMap<>();

    Volumes(Task task, Path directory, ProcessSettings settings) {
        this.task = task;
        this.directory = directory;
        this.settings = settings;
        for (Map<?, ?> volume : maps(task.template().extra().get("volumes"))) {
            declared.put(String.valueOf(volume.get("name")), volume);
        }
    }

    /** Whether any container of the task mounts something. */
    static boolean anyIn(Task task, Pod pod) {
        return !mounts(task, pod).isEmpty();
    }

    private static List<Map<?, ?>> mounts(Task task, Pod pod) {
        List<Map<?, ?>> mounts = new ArrayList<>();
        ContainerSetTemplate set = task.template().containerSet();
        if (set != null) {
            mounts.addAll(maps(set.extra().get("volumeMounts")));
        }
        for (List<Pod.Container> containers : List.of(pod.inits(), pod.mains(), pod.sidecars())) {
            for (Pod.Container container : containers) {
                mounts.addAll(maps(container.spec().extra().get("volumeMounts")));
            }
        }
        return mounts;
    }

    List<Volume> of(Pod pod) throws PodException, IOException {
        Map<ContainerPath, Volume> volumes = new LinkedHashMap<>();
        for (Map<?, ?> mount : mounts(task, pod)) {
            ContainerPath path = ContainerPath.of(String.valueOf(mount.get("mountPath")));
            if (!path.isRoot() && !volumes.containsKey(path)) {
                volumes.put(path, new Volume(path, folder(mount)));
            }
        }
        return List.copyOf(volumes.values());
    }

    private Path folder(Map<?, ?> mount) throws PodException, IOException {
        String name = plain(String.valueOf(mount.get("name")));
        Map<?, ?> volume = declared.getOrDefault(String.valueOf(mount.get("name")), Map.of());
        boolean own = volume.containsKey("emptyDir") || volume.containsKey("configMap") || volume.containsKey("secret");
        Path base = own
                ? directory.resolve("volumes").resolve(name)
                : settings.volumes().resolve(plain(task.runId())).resolve(name);
        Files.createDirectories(base);
        write(volume, base);
        Object subPath = mount.get("subPath");
        if (subPath == null || subPath.toString().isEmpty()) {
            return base;
        }
        return Files.createDirectories(
                base.resolve(ContainerPath.of("/" + subPath).relative()));
    }

    private void write(Map<?, ?> volume, Path base) throws PodException, IOException {
        Map<String, String> files = Map.of();
        if (volume.get("configMap") instanceof Map<?, ?> map) {
            String name = String.valueOf(map.get("name"));
            files = settings.objects()
                    .configMap(name)
                    .orElseThrow(() -> new PodException("configmap \"" + name + "\" not found"));
        } else if (volume.get("secret") instanceof Map<?, ?> map) {
            String name = String.valueOf(map.get("secretName"));
            files = settings.objects()
                    .secret(name)
                    .orElseThrow(() -> new PodException("secret \"" + name + "\" not found"));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(base.resolve(plain(file.getKey())), file.getValue());
        }
    }

    private static String plain(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.isEmpty() || safe.startsWith("..") ? "_" + safe : safe;
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
