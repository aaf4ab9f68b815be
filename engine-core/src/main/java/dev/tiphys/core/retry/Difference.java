package dev.tiphys.core.retry;

/** Where a plan differs on purpose from what Argo would do. */
public enum Difference {
    /** What succeeded and does not depend on what runs again stays as it is. */
    KEPT,
    /** A hook or handler that succeeded does not keep the node that it attends from being retried. */
    HOOK_DOES_NOT_BLOCK,
    /** A failure that made the run fail is retried, although something behind it succeeded. */
    CAUSE_OF_FAILURE,
    /** Every kind of failed node is retried. */
    EVERY_FAILURE,
    /** Of several attempts at a group the last one goes on. */
    ATTEMPTS,
    /** What depends on a group that goes on is decided anew. */
    DEPENDENTS,
    /** What reads a changed parameter is decided anew, and only that. */
    PARAMETERS,
    /** Exit handlers of a group that goes on run again, and none that is to run again is lost. */
    ATTENDANTS,
    /** A name that begins like that of the exit handler is only a name. */
    NAMES,
    /** A selector narrows what is retried, and what it selects runs again. */
    SELECTION,
    /** Daemons that are needed run again. */
    DAEMONS
}
