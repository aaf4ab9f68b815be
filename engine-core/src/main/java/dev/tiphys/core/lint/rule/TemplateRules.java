package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.GoText;
import dev.tiphys.core.lint.text.TemplateText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.model.TemplateType;

/** What Argo looks at whenever a template is called, whatever its type. */
public final class TemplateRules {
    private TemplateRules() {}

    /** Checks type, pod resources, inputs and init containers. False when the template has no single type. */
    public static boolean declaration(TemplateNode template, Sink sink) {
        Node node = template.node();
        String name = template.name();
        if (template.types().size() > 1) {
            sink.error(
                    LintCode.TEMPLATE_TYPE, node.get(template.types().get(1).key()), TemplateText.multipleTypes(name));
            return false;
        }
        Node podResources = node.get("podResources");
        if (podResources.exists()) {
            if (template.type() == TemplateType.HTTP || template.type() == TemplateType.PLUGIN) {
                sink.error(
                        LintCode.POD_RESOURCES,
                        podResources,
                        TemplateText.podResources(name, template.type().text()));
            } else {
                PodResourceRules.check(podResources, "templates." + name + ".podResources", sink);
            }
        }
        InputRules.check(template, sink);
        for (Node container : node.get("initContainers").items()) {
            if (container.text("name").isEmpty()) {
                sink.error(LintCode.INIT_CONTAINER_NAME, container, TemplateText.INIT_CONTAINER_NAME);
            }
        }
        return true;
    }

    /** Checks what depends on the values of one call; {@code timeout} and {@code pendingTimeout} are filled in. */
    public static void call(TemplateNode template, String timeout, String pendingTimeout, Sink sink) {
        Node node = template.node();
        TemplateType type = template.filledType();
        if (node.get("resourceClaims").size() > 0 && !TemplateNode.isPod(type)) {
            sink.error(
                    LintCode.RESOURCE_CLAIMS,
                    node.get("resourceClaims"),
                    TemplateText.resourceClaims(template.name(), type.text()));
        }
        if (!timeout.isEmpty()) {
            Node at = node.get("timeout");
            if (!TemplateNode.isLeaf(type)) {
                sink.error(LintCode.TIMEOUT, at, TemplateText.timeoutUnsupported(type.text(), "timeout"));
            } else if (GoText.isInteger(timeout)) {
                sink.error(LintCode.TIMEOUT, at, TemplateText.timeoutWithoutUnit(template.name()));
            }
        }
        if (!pendingTimeout.isEmpty() && !TemplateNode.isLeaf(type)) {
            sink.error(
                    LintCode.TIMEOUT,
                    node.get("pendingTimeout"),
                    TemplateText.timeoutUnsupported(type.text(), "pendingTimeout"));
        }
    }
}
