package dev.tiphys.model;

import java.util.ArrayList;
import java.util.List;

/** Where artifacts can lie outside of a workflow. */
public final class ArtifactLocations {
    /** The keys of an artifact that name a location, in Argo's order. Except {@code raw} they stay data. */
    public static final List<String> KEYS =
            List.of("artifactory", "azure", "git", "gcs", "hdfs", "http", "oss", "raw", "s3", "plugin");

    private ArtifactLocations() {}

    static List<String> of(Artifact artifact) {
        List<String> found = new ArrayList<>();
        for (String key : KEYS) {
            if (key.equals("raw") ? artifact.raw() != null : artifact.extra().get(key) != null) {
                found.add(key);
            }
        }
        return List.copyOf(found);
    }
}
