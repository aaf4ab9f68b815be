package dev.tiphys.core.lint.text;

/** Argo's messages about steps and DAG tasks. */
public final class FlowText {
    /** Two loops at once. */
    public static final String LOOP_TWICE = "only one of withItems, withParam, withSequence can be specified";
    /** Two ends of one sequence. */
    public static final String SEQUENCE_TWICE = "only one of count or end can be defined in withSequence";

    private FlowText() {}

    /** The path of a step. */
    public static String step(String template, int group, String step) {
        return "templates." + template + ".steps[" + group + "]." + step;
    }

    /** The path of a group of steps, before what is wrong with a name. */
    public static String group(String template, int group) {
        return "templates." + template + ".steps[" + group + "]";
    }

    /** A step without a name. */
    public static String stepNameMissing(String template, int group) {
        return group(template, group) + ".name is required";
    }

    /** A step with a name that was there before. */
    public static String stepNameDuplicate(String template, int group, String name) {
        return group(template, group) + ".name '" + name + "' is not unique";
    }

    /** A step with a name of the wrong form. */
    public static String stepNameInvalid(String template, int group, String name, String why) {
        return group(template, group) + ".name '" + name + "' is invalid: " + why;
    }

    /** Before a tag in a step that nothing can fill. */
    public static String stepVariables(String template) {
        return "templates." + template + ".steps ";
    }

    /** The path of a task. */
    public static String task(String template, String task) {
        return "templates." + template + ".tasks." + task;
    }

    /** The path of the tasks, before what is wrong with a name. */
    public static String tasks(String template) {
        return "templates." + template + ".tasks";
    }

    /** No tasks. */
    public static String dagEmpty(String template) {
        return "templates." + template + " must have at least one task";
    }

    /** Tasks that cannot be put in order. */
    public static String dagOrder(String template, String why) {
        return "templates." + template + " sorting failed: " + why;
    }

    /** Two tasks of one name. */
    public static String duplicateTask(String name) {
        return "duplicated nodeName " + name;
    }

    /** A dependency that is no task. */
    public static String unknownDependency(String name) {
        return "invalid dependency " + name;
    }

    /** Tasks that wait for one another. */
    public static String cycle() {
        return "graph with cycle";
    }

    /** A digit at the start of a name in a DAG with dependencies. */
    public static String taskNameDigit(String template, String task) {
        return task(template, task) + " name cannot begin with a digit when using either 'depends' or 'dependencies'";
    }

    /** Both ways to depend. */
    public static String dependsTwice(String template) {
        return "templates." + template + " cannot use both 'depends' and 'dependencies' in the same DAG template";
    }

    /** continueOn beside depends. */
    public static String continueOnWithDepends(String template) {
        return "templates." + template
                + " cannot use 'continueOn' when using 'depends'. Instead use 'dep-task.Failed'/'dep-task.Errored'";
    }

    /** A result that tasks do not have. */
    public static String taskResult(String result, String task) {
        return "task result '" + result + "' for task '" + task + "' is invalid";
    }

    /** A condition about items on a task without items. */
    public static String itemsDependency(String template, String dependency) {
        return task(template, dependency) + " dependency '" + dependency
                + "' uses an items-based condition such as .AnySucceeded or .AllFailed but does not contain any items";
    }

    /** Before a tag in the target that nothing can fill. */
    public static String targetVariables(String template) {
        return "templates." + template + ".targets ";
    }

    /** A target that is no task. */
    public static String targetUnknown(String template, String target) {
        return "templates." + template + ".targets: target '" + target + "' is not defined";
    }

    /** An argument of a task that this one does not wait for; {@code what} is {@code parameter} or {@code artifact}. */
    public static String dependencyMissing(String task, String what, String name) {
        return "missing dependency '" + task + "' for " + what + " '" + name + "'";
    }
}
