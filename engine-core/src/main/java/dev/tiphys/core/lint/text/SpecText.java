package dev.tiphys.core.lint.text;

import dev.tiphys.core.golang.GoStrconv;

/** Argo's messages about whole objects and their specs. */
public final class SpecText {
    /** The workflow has neither an entry point of its own nor one of a template. */
    public static final String ENTRYPOINT_MISSING = "spec.entrypoint is required";
    /** A spec with templates refers to a template for its spec. */
    public static final String TEMPLATES_BESIDE_REFERENCE =
            "Templates is invalid field in spec if workflow referred WorkflowTemplate reference";
    /** Before what is wrong with the workflow of a CronWorkflow. */
    public static final String IN_CRON = "cannot validate Workflow: ";

    /** Where templates are required, a workflow without one. */
    public static final String REFERENCE_REQUIRED =
            "workflows must use workflowTemplateRef to be executed when the controller is in reference mode";

    private SpecText() {}

    /** Where templates are required, a field that only they may set; {@code field} as in Argo's own code. */
    public static String overrideForbidden(String field) {
        return "fields [" + field
                + "] are not permitted when using workflowTemplateRef with templateReferencing restriction";
    }

    /** An object's name is too long; {@code kind} as in "cron workflow", the length in bytes. */
    public static String nameTooLong(String kind, String name, int limit, int length) {
        return "%s name %s must not be more than %d characters long (currently %d)"
                .formatted(kind, GoStrconv.quote(name), limit, length);
    }

    /** The WorkflowTemplate or ClusterWorkflowTemplate of a workflowTemplateRef is not there. */
    public static String workflowTemplateNotFound(boolean cluster, String name) {
        return "%s.argoproj.io %s not found"
                .formatted(cluster ? "clusterworkflowtemplates" : "workflowtemplates", GoStrconv.quote(name));
    }

    /** A hook that does not say when it runs; {@code base} is the path of what it hangs on. */
    public static String hookExpressionMissing(String base, String hook) {
        return base + "." + hook + " Expression required";
    }

    /** Unknown podGC strategy. */
    public static String podGcStrategy(String strategy) {
        return "podGC.strategy unknown strategy '" + strategy + "'";
    }

    /** Wrong podGC label selector. */
    public static String podGcSelector(String why) {
        return "podGC.labelSelector invalid: " + why;
    }

    /** A wrong executor plugin. */
    public static String executorPlugin(String why) {
        return "spec.executorPlugins: " + why;
    }

    /** Claims of pod-level resources. */
    public static String podResourceClaims(String prefix) {
        return prefix + ".claims is not supported for pod-level resources";
    }

    /** A resource that pods as a whole cannot have. */
    public static String podResource(String prefix, String name) {
        return prefix + ": " + GoStrconv.quote(name)
                + " is not a valid pod-level resource, only cpu, memory and hugepages-* are supported";
    }

    /** Before what is wrong with a template that is only reached by its name. */
    public static String template(String name) {
        return "templates." + name + " ";
    }
}
