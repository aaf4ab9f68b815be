package dev.tiphys.executors.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The config maps and secrets that containers may refer to, by name. */
public final class ConfigObjects {
    /** Nothing at all. */
    public static final ConfigObjects NONE = new ConfigObjects(Map.of(), Map.of());

    private final Map<String, Map<String, String>> configMaps;
    private final Map<String, Map<String, String>> secrets;

    /** The objects of these names. */
    public ConfigObjects(Map<String, Map<String, String>> configMaps, Map<String, Map<String, String>> secrets) {
        this.configMaps = new LinkedHashMap<>(configMaps);
        this.secrets = new LinkedHashMap<>(secrets);
    }

    Optional<Map<String, String>> configMap(@Nullable String name) {
        return Optional.ofNullable(configMaps.get(name));
    }

    Optional<Map<String, String>> secret(@Nullable String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    /** Values of secrets never show. */
    @Override
    public String toString() {
        return "config maps " + configMaps.keySet() + ", secrets " + secrets.keySet();
    }
}
