package dev.tiphys.executors.artifacts;

import dev.tiphys.model.Artifact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an artifact lies: a bucket, or whatever its store calls it, and a key in it.
 *
 * @param bucket empty for the default one
 * @param key the path in it
 */
record ArtifactKey(String bucket, String key) {
    /** The stores with a key, and what they call bucket and key. */
    private static final Map<String, String[]> STORES = stores();

    private static Map<String, String[]> stores() {
        Map<String, String[]> stores = new LinkedHashMap<>();
        stores.put("s3", new String[] {"bucket", "key"});
        stores.put("gcs", new String[] {"bucket", "key"});
        stores.put("oss", new String[] {"bucket", "key"});
        stores.put("azure", new String[] {"container", "blob"});
        stores.put("hdfs", new String[] {"hdfsUser", "path"});
        stores.put("plugin", new String[] {"name", "key"});
        return stores;
    }

    /** Where a manifest says that the artifact lies, if it says so. */
    static Optional<ArtifactKey> of(Artifact artifact) {
        for (Map.Entry<String, String[]> store : STORES.entrySet()) {
            if (artifact.extra().get(store.getKey()) instanceof Map<?, ?> location) {
                String key = text(location.get(store.getValue()[1]));
                if (!key.isEmpty()) {
                    return Optional.of(new ArtifactKey(text(location.get(store.getValue()[0])), key));
                }
            }
        }
        return Optional.empty();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The artifact with this, in the default bucket, as its place. */
    Artifact in(Artifact artifact) {
        Map<String, @Nullable Object> extra = new LinkedHashMap<>(artifact.extra());
        Map<String, @Nullable Object> location = new LinkedHashMap<>();
        location.put("key", key);
        extra.put("s3", location);
        return artifact.toBuilder().extra(extra).build();
    }
}
