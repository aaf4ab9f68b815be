package dev.tiphys.core.state;

import dev.tiphys.graph.TemplateUse;
import org.jspecify.annotations.Nullable;

/**
 * Where a node comes from; shared by all nodes of one call site.
 *
 * @param templateName the template's name as it was asked for; empty for a reference or an inline template
 * @param templateRef the reference, if the template lies in another object
 * @param scope where the name was looked up, such as {@code local/wf}
 */
public record Origin(String templateName, @Nullable TemplateUse templateRef, String scope) {
    /** The name that Argo uses for pods: of the template itself. */
    public String effectiveTemplateName() {
        return templateRef != null ? templateRef.template() : templateName;
    }
}
