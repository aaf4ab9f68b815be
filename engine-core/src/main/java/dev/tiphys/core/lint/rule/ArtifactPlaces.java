package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.model.ArtifactLocations;
import java.net.URI;
import java.net.URISyntaxException;

/** Whether an artifact says where it lies. */
public final class ArtifactPlaces {
    private ArtifactPlaces() {}

    /** Whether it has a complete location, or at least a key in the default repository. */
    public static boolean hasLocationOrKey(Node artifact) {
        for (String kind : ArtifactLocations.KEYS) {
            Node place = artifact.get(kind);
            if (place.exists()) {
                return isComplete(kind, place) || hasKey(kind, place);
            }
        }
        return false;
    }

    private static boolean isComplete(String kind, Node place) {
        return switch (kind) {
            case "artifactory" -> filled(place, "url") && place.has("usernameSecret");
            case "azure" -> filled(place, "endpoint", "container", "blob");
            case "git" -> filled(place, "repo");
            case "gcs" -> filled(place, "bucket", "key");
            case "hdfs" -> place.get("addresses").size() > 0;
            case "http" -> filled(place, "url");
            case "oss" -> filled(place, "bucket", "endpoint", "key");
            case "raw" -> true;
            case "s3" -> filled(place, "endpoint", "bucket", "key");
            case "plugin" -> filled(place, "name", "configuration", "key");
            default -> false;
        };
    }

    private static boolean hasKey(String kind, Node place) {
        return switch (kind) {
            case "artifactory", "http" -> !urlPath(place.text("url")).isEmpty();
            case "azure" -> filled(place, "blob");
            case "hdfs" -> filled(place, "path");
            case "gcs", "oss", "s3", "plugin" -> filled(place, "key");
            default -> false;
        };
    }

    private static boolean filled(Node place, String... keys) {
        for (String key : keys) {
            if (place.text(key).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String urlPath(String url) {
        try {
            String path = new URI(url).getPath();
            return path == null ? "" : path;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
