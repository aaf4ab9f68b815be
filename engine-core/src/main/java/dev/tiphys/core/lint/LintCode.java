package dev.tiphys.core.lint;

import dev.tiphys.manifest.Severity;

/** What lint can find. The codes are stable: scripts, comments and flags name them. */
public enum LintCode {
    NAME_TOO_LONG("name-too-long", "The object's name is longer than Argo allows."),
    NAME_MISSING("name-missing", "Something that must have a name has none."),
    NAME_INVALID("name-invalid", "A name has characters that Argo does not allow there, or is too long."),
    NAME_DUPLICATE("name-duplicate", "Two things in one list have the same name."),
    ENTRYPOINT_MISSING("entrypoint-missing", "Nothing says which template to start with."),
    TEMPLATES_BESIDE_REFERENCE(
            "templates-beside-reference", "A workflow that takes its spec from a template has templates of its own."),
    WORKFLOW_TEMPLATE_NOT_FOUND("workflow-template-not-found", "workflowTemplateRef names nothing that is there."),
    REFERENCE_REQUIRED(
            "reference-required",
            "A workflow has to refer to a template, and this one does not (templateReferencing)."),
    OVERRIDE_FORBIDDEN(
            "override-forbidden", "A field that only the template may set (templateReferencing Strict or Secure)."),
    EXECUTOR_PLUGIN("executor-plugin", "An executor plugin lacks something that it must have."),
    POD_GC("pod-gc", "podGC has an unknown strategy or a wrong label selector."),
    POD_RESOURCES("pod-resources", "Resources of pods that Kubernetes does not allow."),
    RESOURCE_CLAIMS("resource-claims", "Resource claims on a template that creates no pod."),
    HOOK_EXPRESSION_MISSING("hook-expression-missing", "A hook other than exit says not when it runs."),
    CRON_SCHEDULE("cron-schedule", "There is no schedule, or one that cannot be read."),
    CRON_TIMEZONE("cron-timezone", "The time zone is unknown."),
    CRON_CONCURRENCY("cron-concurrency", "The concurrency policy is unknown."),
    CRON_DEADLINE("cron-deadline", "startingDeadlineSeconds is negative."),
    TEMPLATE_NOT_FOUND("template-not-found", "A template is called that is not there."),
    TEMPLATE_CALL("template-call", "A step or task says twice, or not at all, which template it runs."),
    TEMPLATE_TYPE("template-type", "A template has no type, or several."),
    RETRY_POLICY("retry-policy", "The retry policy is unknown."),
    INIT_CONTAINER_NAME("init-container-name", "An init container has no name."),
    CONTAINER_NAME_RESERVED("container-name-reserved", "A container has a name that Argo keeps for itself."),
    CONTAINER_SET("container-set", "A container set has no containers, or wrong dependencies or mounts."),
    IMAGE_MISSING("image-missing", "A container has no image."),
    MOUNT_PATH("mount-path", "Two things are mounted at one path."),
    TIMEOUT("timeout", "A timeout that cannot be read, or on a template that has none."),
    ACTIVE_DEADLINE("active-deadline", "activeDeadlineSeconds has no number, or stands where it does nothing."),
    PARALLELISM("parallelism", "Parallelism on a template without children."),
    METRIC("metric", "A metric has a wrong name or label, or lacks its help or value."),
    VARIABLE_UNRESOLVED("variable-unresolved", "A variable that is not there, or not in this place."),
    TAG_UNCLOSED("tag-unclosed", "A {{ without }}."),
    INPUT_NOT_SUPPLIED("input-not-supplied", "A template needs an input that its caller does not give."),
    INPUT_FROM("input-from", "An input artifact says where it comes from; only arguments may."),
    ARTIFACT_PATH(
            "artifact-path", "An artifact has no path, one that leaves its folder, or one where none is allowed."),
    ARTIFACT_LOCATION("artifact-location", "An artifact's location lacks something, or an argument has none."),
    ARGUMENT_VALUE("argument-value", "An argument has no value, or one from where it cannot come."),
    ARGUMENT_ENUM("argument-enum", "A value is not in its list of allowed values."),
    OUTPUT_VALUE("output-value", "An output says not, or twice, where its value comes from."),
    GLOBAL_NAME("global-name", "A globalName has characters that Argo does not allow."),
    LOOP("loop", "A step or task loops in two ways at once."),
    RESOURCE_ACTION("resource-action", "The action of a resource template is unknown."),
    RESOURCE_MANIFEST("resource-manifest", "The manifest of a resource template is missing or cannot be read."),
    DAG_EMPTY("dag-empty", "A DAG has no tasks."),
    DAG_DEPENDENCY("dag-dependency", "A task depends on something that is not there, or in a way that makes no sense."),
    DAG_CYCLE("dag-cycle", "Tasks wait for one another in a circle."),
    DAG_TARGET("dag-target", "A target that is no task."),
    ARGUMENT_UNUSED("argument-unused", Severity.WARNING, "An argument that the template has no input for."),
    TEMPLATE_UNUSED("template-unused", Severity.WARNING, "A template that nothing runs."),
    PARAMETER_UNUSED("parameter-unused", Severity.WARNING, "A parameter that nothing reads."),
    WHEN_INVALID("when-invalid", Severity.WARNING, "A condition that cannot be read."),
    DEPENDS_INVALID("depends-invalid", Severity.WARNING, "A dependency that cannot be read."),
    EXPRESSION_INVALID("expression-invalid", Severity.WARNING, "An expression that does not compile."),
    NEVER("never", Severity.WARNING, "A condition that can never hold."),
    RECURSION_ENDLESS(
            "recursion-endless", Severity.WARNING, "A template runs itself again, with no condition on the way."),
    VALUE_INVALID("value-invalid", Severity.WARNING, "A number or duration that cannot be used."),
    LOCK_SELF("lock-self", Severity.WARNING, "A mutex that the caller of the template holds already."),
    STEPS_EMPTY("steps-empty", Severity.WARNING, "A steps template without steps."),
    SCRIPT_INJECTION("script-injection", Severity.NOTE, "Values become part of the text of a script."),
    YAML_VALUE("yaml-value", Severity.WARNING, "A value that YAML changes before it becomes a text."),
    CLUSTER_ONLY("cluster-only", Severity.NOTE, "Fields that only mean something on a cluster."),
    TOO_MANY_FINDINGS("too-many-findings", "There are so many findings that not all of them are shown.");

    private final String id;
    private final Severity severity;
    private final String summary;

    LintCode(String id, String summary) {
        this(id, Severity.ERROR, summary);
    }

    LintCode(String id, Severity severity, String summary) {
        this.id = id;
        this.severity = severity;
        this.summary = summary;
    }

    /** The code as it is printed, such as {@code template-not-found}. */
    public String id() {
        return id;
    }

    /** How bad it can be; where Argo accepts what is wrong it is only a warning. */
    public Severity severity() {
        return severity;
    }

    /** What it is about, in one sentence. */
    public String summary() {
        return summary;
    }
}
