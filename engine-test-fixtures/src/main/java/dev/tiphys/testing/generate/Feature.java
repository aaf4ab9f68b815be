package dev.tiphys.testing.generate;

/** What random workflows may make use of. */
public enum Feature {
    /** Retry strategies. */
    RETRY,
    /** Back-off between attempts. */
    BACKOFF,
    /** Loops over items, sequences and results. */
    LOOP,
    /** Conditions. */
    WHEN,
    /** Tolerated failures. */
    CONTINUE_ON,
    /** Tasks that depend on how others ended. */
    DEPENDS,
    /** Exit handlers of the workflow, of steps and of tasks. */
    EXIT_HANDLER,
    /** Hooks of steps and tasks. */
    HOOK,
    /** Limits of parallelism. */
    PARALLELISM,
    /** Mutexes. */
    MUTEX,
    /** Deadlines and timeouts. */
    DEADLINE,
    /** Memoization. */
    MEMOIZE,
    /** Outputs, global ones too, and arguments taken from them. */
    OUTPUTS,
    /** Groups that fail at once. */
    FAIL_FAST,
    /** Suspend templates. */
    SUSPEND,
    /** Daemons. */
    DAEMON,
    /** Container sets. */
    CONTAINER_SET,
    /** HTTP and plugin templates. */
    HTTP,
    /** Resource and data templates. */
    OTHER_PODS,
    /** A user who suspends, resumes, stops and terminates. */
    COMMANDS,
    /** A user who retries. */
    MANUAL_RETRY,
    /** A user who submits again. */
    RESUBMIT
}
