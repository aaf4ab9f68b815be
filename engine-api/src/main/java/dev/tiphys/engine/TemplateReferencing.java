package dev.tiphys.engine;

/**
 * Which workflows an engine takes, as {@code templateReferencing} of Argo's controller: whoever submits may be allowed to
 * run what others have written, but not to change it.
 */
public enum TemplateReferencing {
    /** All workflows. */
    FREE,
    /**
     * Only workflows with a {@code workflowTemplateRef}, which say beside it no more than arguments and what is harmless;
     * all else has to stand in the template.
     */
    STRICT,
    /** As {@link #STRICT}; and the template must not change while a workflow runs, which never happens here. */
    SECURE;

    /** Whether workflows must refer to a template. */
    public boolean isRequired() {
        return this != FREE;
    }
}
