package dev.tiphys.model;

import org.jspecify.annotations.Nullable;

/**
 * Whatever an executor plugin makes of it.
 *
 * @param name the plugin's name: the only key in the manifest
 * @param value what the manifest gives the plugin, as plain data; may be null
 */
public record PluginTemplate(String name, @Nullable Object value) {
    /** Copies the value. */
    public PluginTemplate {
        value = Copies.value(value);
    }
}
