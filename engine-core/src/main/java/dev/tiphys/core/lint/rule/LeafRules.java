package dev.tiphys.core.lint.rule;

import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Placeholders;
import dev.tiphys.core.lint.text.GoText;
import dev.tiphys.core.lint.text.LeafText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Templates that do their work themselves, with values filled in. */
public final class LeafRules {
    private static final Set<String> ACTIONS = Set.of("get", "create", "apply", "delete", "replace", "patch");

    private final TemplateNode template;
    private final String name;
    private final DefaultImages defaults;
    private final Sink sink;

    /** Whether the object that holds the template gives all its templates an image. */
    public interface DefaultImages {
        /** Whether there is one; {@code part} is {@code container} or {@code script}. */
        boolean has(String part);
    }

    private LeafRules(TemplateNode template, DefaultImages defaults, Sink sink) {
        this.template = template;
        this.name = template.name();
        this.defaults = defaults;
        this.sink = sink;
    }

    /** Checks all that is peculiar to a type, and what only composites may have. */
    public static void check(TemplateNode template, DefaultImages defaults, Sink sink) {
        new LeafRules(template, defaults, sink).check();
    }

    private void check() {
        Node node = template.node();
        if (node.has("container")) {
            mounts(node.get("container"));
            image(node.get("container"), "container");
        }
        if (node.has("containerSet")) {
            ContainerSetRules.check(template, sink);
        }
        for (Node sidecar : node.get("sidecars").items()) {
            ReservedNames.check(name, "sidecars", sidecar, sink);
        }
        if (node.has("resource")) {
            resource(node.get("resource"));
        }
        if (node.has("script")) {
            image(node.get("script"), "script");
        }
        activeDeadline(node.get("activeDeadlineSeconds"));
        if (node.has("parallelism")) {
            sink.error(LintCode.PARALLELISM, node.get("parallelism"), LeafText.parallelism(name));
        }
    }

    private void mounts(Node container) {
        Map<String, String> taken = new HashMap<>();
        List<Node> mounts = container.get("volumeMounts").items();
        for (int i = 0; i < mounts.size(); i++) {
            String path = mounts.get(i).text("mountPath");
            String other =
                    taken.put(path, "container.volumeMounts." + mounts.get(i).text("name"));
            if (other != null) {
                sink.error(
                        LintCode.MOUNT_PATH, mounts.get(i).get("mountPath"), LeafText.mountTaken(name, i, path, other));
            }
        }
        List<Node> artifacts = template.inputArtifacts();
        for (int i = 0; i < artifacts.size(); i++) {
            String path = artifacts.get(i).text("path");
            String other =
                    taken.put(path, "inputs.artifacts." + artifacts.get(i).text("name"));
            if (other != null) {
                sink.error(
                        LintCode.MOUNT_PATH,
                        artifacts.get(i).get("path"),
                        LeafText.artifactPathTaken(name, i, path, other));
            }
        }
    }

    private void image(Node container, String part) {
        if (container.text("image").isEmpty() && !defaults.has(part)) {
            sink.error(LintCode.IMAGE_MISSING, container, LeafText.imageMissing(name, part));
        }
    }

    private void resource(Node resource) {
        String action = resource.text("action");
        if (!Placeholders.is(action) && !ACTIONS.contains(action)) {
            sink.error(LintCode.RESOURCE_ACTION, resource.get("action"), LeafText.resourceAction(name));
        }
        if (action.equals("delete") || action.equals("get")) {
            return;
        }
        String manifest = resource.text("manifest");
        Node from = resource.get("manifestFrom");
        if (manifest.isEmpty() && !from.exists()) {
            sink.error(LintCode.RESOURCE_MANIFEST, resource, LeafText.manifestMissing(name));
        }
        if (!manifest.isEmpty() && from.exists()) {
            sink.error(LintCode.RESOURCE_MANIFEST, from, LeafText.manifestTwice());
        }
        Node artifact = from.get("artifact");
        if (artifact.exists()
                && template.inputArtifacts().stream()
                        .noneMatch(input -> input.text("name").equals(artifact.text("name")))) {
            sink.error(LintCode.RESOURCE_MANIFEST, artifact, LeafText.manifestArtifact(artifact.text("name")));
        }
        if (!manifest.isEmpty() && !Placeholders.is(manifest) && !EmbeddedYaml.isValid(manifest)) {
            sink.error(LintCode.RESOURCE_MANIFEST, resource.get("manifest"), LeafText.manifestYaml(name));
        }
    }

    private void activeDeadline(Node deadline) {
        if (!deadline.exists()) {
            return;
        }
        String text = deadline.text();
        boolean number = GoText.isInteger(text);
        boolean variable = (text.startsWith("{{") && text.endsWith("}}")) || Placeholders.is(text);
        if ((!number && !variable) || (number && text.startsWith("-") && GoStrconv.atoi(text) < 0)) {
            sink.error(LintCode.ACTIVE_DEADLINE, deadline, LeafText.activeDeadline(name));
        }
    }
}
