package dev.tiphys.core.lint.text;

import dev.tiphys.core.golang.GoStrconv;

/** Argo's messages about templates that do their work themselves. */
public final class LeafText {
    private LeafText() {}

    /** Before a tag that nothing can fill. */
    public static String variables(String template) {
        return "templates." + template + ": ";
    }

    /** Two mounts at one path. */
    public static String mountTaken(String template, int index, String path, String other) {
        return "templates." + template + ".container.volumeMounts[" + index + "].mountPath '" + path
                + "' already mounted in " + other;
    }

    /** An artifact where something is mounted. */
    public static String artifactPathTaken(String template, int index, String path, String other) {
        return "templates." + template + ".inputs.artifacts[" + index + "].path '" + path + "' already mounted in "
                + other;
    }

    /** No image; {@code part} is {@code container} or {@code script}. */
    public static String imageMissing(String template, String part) {
        return "templates." + template + "." + part + ".image may not be empty";
    }

    /** What is wrong with a container set. */
    public static String containerSet(String template, String why) {
        return "templates." + template + ".containerSet." + why;
    }

    /** A container name that Argo keeps. */
    public static String reservedName(String template, String list, String name) {
        return "templates." + template + "." + list + ": " + GoStrconv.quote(name)
                + " is a reserved Argo container name";
    }

    /** An unknown action. */
    public static String resourceAction(String template) {
        return "templates." + template + ".resource.action must be one of: get, create, apply, delete, replace, patch";
    }

    /** No manifest. */
    public static String manifestMissing(String template) {
        return "either templates." + template + ".resource.manifest or templates." + template
                + ".resource.manifestFrom must be specified";
    }

    /** Two manifests. */
    public static String manifestTwice() {
        return "shouldn't have both `manifest` and `manifestFrom` specified in `Manifest` for resource template";
    }

    /** A manifest from an artifact that is not there. */
    public static String manifestArtifact(String artifact) {
        return "artifact " + artifact + " in `manifestFrom` refer to a non-exist artifact";
    }

    /** A manifest that is no YAML. */
    public static String manifestYaml(String template) {
        return "templates." + template + ".resource.manifest must be a valid yaml";
    }

    /** A deadline that is no number. */
    public static String activeDeadline(String template) {
        return "templates." + template + ".activeDeadlineSeconds must be a positive integer > 0 or an argo variable";
    }

    /** A deadline on a composite. */
    public static String activeDeadlineOnComposite(String template) {
        return "templates." + template + ".activeDeadlineSeconds is only valid for leaf templates";
    }

    /** Parallelism on a leaf. */
    public static String parallelism(String template) {
        return "templates." + template + ".parallelism is only valid for steps and dag templates";
    }
}
