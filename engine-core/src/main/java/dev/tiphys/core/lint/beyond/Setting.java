package dev.tiphys.core.lint.beyond;

import java.util.Optional;

/**
 * Where a text stands, as far as that decides which variables it sees.
 *
 * @param kind what reads the text
 * @param unit the template that it belongs to; empty for texts of the workflow itself
 * @param call the step or task that it belongs to, or whose hook; empty for all else
 * @param retries whether a retry strategy counts attempts here
 * @param loop whether there is an item
 */
record Setting(Kind kind, Optional<Unit> unit, Optional<Call> call, boolean retries, boolean loop) {
    enum Kind {
        /** The body of a template. */
        TEMPLATE,
        /** A step or task. */
        CALL,
        /** What a template gives. */
        OUTPUTS,
        /** A metric of a template, or of the workflow. */
        METRIC,
        /** The expression of a retry strategy. */
        RETRY,
        /** The success condition of an HTTP template. */
        HTTP,
        /** A transformation of a data template. */
        DATA,
        /** When a CronWorkflow runs, and when it stops. */
        CRON,
        /** What belongs to the workflow and to no template. */
        WORKFLOW
    }

    static Setting ofWorkflow(Kind kind) {
        return new Setting(kind, Optional.empty(), Optional.empty(), false, false);
    }

    Setting as(Kind other) {
        return new Setting(other, unit, call, retries, loop);
    }
}
