package dev.tiphys.core.lint;

/** How much must be there. */
public enum LintMode {
    /** Arguments may get their values later. */
    LINT,
    /** As when a workflow is submitted: all arguments must have values. */
    SUBMIT
}
