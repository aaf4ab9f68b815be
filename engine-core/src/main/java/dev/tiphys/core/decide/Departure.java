package dev.tiphys.core.decide;

/** The codes of the places where we differ from Argo on purpose; docs/departures.md says what and why. */
final class Departure {
    /** Groups and Retry nodes that waited for a lock or missed the cache are Running while they run. */
    static final String GROUP_RUNNING = "D-001";
    /** A name that cannot be resolved is an error at once, where Argo waits for ever or hands the tag over as text. */
    static final String UNRESOLVED = "D-002";
    /** What is running is waited for before an error ends its group. */
    static final String CONTAINED = "D-003";
    /** A substituted value stays one operand of a condition. */
    static final String OPERAND = "D-004";
    /** A run in which nothing can happen any more ends. */
    static final String STUCK = "D-005";
    /** Handlers and hooks wait at a limit instead of failing the workflow. */
    static final String LIMIT_WAITS = "D-006";
    /** A condition of a loop that names the item is decided item by item. */
    static final String ITEM_CONDITION = "D-007";
    /** An empty step group is passed over. */
    static final String EMPTY_GROUP = "D-008";
    /** Dependents of a retried task hang below its last attempt, not below a hook or handler. */
    static final String HOOK_NOT_OUTBOUND = "D-009";

    /** A node is nobody's child before it exists. */
    static final String NO_DANGLING_CHILD = "D-010";

    /** A hook of a looped step knows the status of its own item by the step's name. */
    static final String ITEM_STATUS = "D-011";
    /** An error in a hook or handler of a task is the DAG's. */
    static final String NOT_SWALLOWED = "D-012";
    /** Hooks and handlers see the results of their own node, and of what ran before. */
    static final String OWN_RESULTS = "D-013";
    /** Each item of a loop gets its own exit handler, and no item waits for the handler of another. */
    static final String ITEM_HANDLERS = "D-014";
    /** A hook whose condition became true runs, and what depends on its task waits for it. */
    static final String HOOK_RUNS = "D-015";
    /** A stopped DAG waits for the handlers of its tasks. */
    static final String STOP_WAITS = "D-016";
    /** An omitted leaf takes the phase of the task that it depends on. */
    static final String TASK_PHASE = "D-017";
    /** A hook is no attempt at what it hangs on. */
    static final String HOOK_NO_ATTEMPT = "D-018";
    /** Stop and terminate end the run, whatever it waits for; terminate stays. */
    static final String SHUTDOWN_HOLDS = "D-019";
    /** A lock that an ancestor holds is an error at once. */
    static final String ANCESTORS_LOCK = "D-050";
    /** Only a task that has failed for good makes failFast strike, not an attempt at it, a hook or a handler. */
    static final String FAIL_FAST_TASKS = "D-051";
    /** An exit handler is retried as ever while the run is being stopped. */
    static final String HANDLER_RETRIES = "D-052";
    /** A ready daemon keeps its lock until it is stopped. */
    static final String DAEMON_LOCK = "D-053";
    /** A hit of the cache exports the global outputs of the entry. */
    static final String HIT_EXPORTS = "D-054";
    /** A daemon whose attempts have all died has failed. */
    static final String DAEMON_FAILED = "D-055";
    /** A manifest that makes Argo panic is an error of the node. */
    static final String NO_PANIC = "D-057";
    /** A node that has ended says when. */
    static final String END_TIME = "D-056";

    /** A retry leaves alone what succeeded and does not depend on what runs again. */
    static final String RETRY_KEEPS = "D-020";
    /** A succeeded hook or handler does not keep its node from being retried. */
    static final String RETRY_PAST_HOOKS = "D-021";
    /** A retry also runs a compensated failure again, if it is why the run failed. */
    static final String RETRY_CAUSES = "D-022";
    /** A retry runs every kind of failed node again. */
    static final String RETRY_EVERY_FAILURE = "D-023";
    /** A retry goes on with the last attempt at a group, and attempts count anew. */
    static final String RETRY_ATTEMPTS = "D-024";
    /** What depends on a group that a retry goes on with is decided anew. */
    static final String RETRY_DEPENDENTS = "D-025";
    /** A retry with parameters decides anew what reads them, and only that. */
    static final String RETRY_PARAMETERS = "D-026";
    /** Exit handlers of a group that a retry goes on with run again, and none that is to run again is lost. */
    static final String RETRY_ATTENDANTS = "D-027";
    /** A task is not taken for an exit handler because of its name. */
    static final String RETRY_NAMES = "D-028";
    /** A selector narrows a retry, and what it selects runs again. */
    static final String RETRY_SELECTION = "D-029";
    /** A retry starts daemons again that are needed. */
    static final String RETRY_DAEMONS = "D-030";
    /** Global outputs of nodes that a retry takes away are withdrawn. */
    static final String RETRY_OUTPUTS = "D-031";
    /** A retry that would run nothing is refused. */
    static final String RETRY_REFUSED = "D-032";

    /** A memoized resubmit takes over what a retry would keep; the rest comes in its order. */
    static final String RESUBMIT_TAKES_OVER = "D-033";
    /** What a memoized resubmit has taken over counts as Succeeded. */
    static final String RESUBMIT_COUNTS = "D-034";
    /** What comes after a group without last nodes hangs below the group itself. */
    static final String NO_ORPHANS = "D-035";
    /** A step that waits at a limit is not forgotten when the steps beside it, which a retry left open, end. */
    static final String STEP_NOT_FORGOTTEN = "D-036";

    /** failFast waits for what has been started, nested templates and handlers included, and leaves nothing open. */
    static final String FAIL_FAST_WAITS = "D-070";
    /** failFast makes no group fail that had succeeded. */
    static final String FAIL_FAST_OWN = "D-071";

    /** What a retry or resubmit meant to go on with, and what never has its turn, is Omitted. */
    static final String NOTHING_OPEN = "D-072";
    /** What is filled in is not filled in again, nor looked up as a name. */
    static final String VALUE_STAYS = "D-058";
    /** A value keeps all its characters, whatever it passes through. */
    static final String CHARACTERS = "D-059";
    /** A tag that does not belong to the engine is text in loops, too. */
    static final String FOREIGN_TAGS = "D-060";
    /** The items of a loop may have any template: inline, or named by the item. */
    static final String LOOP_TEMPLATES = "D-061";
    /** A task may be called like a word of the expressions. */
    static final String TASK_NAMES = "D-062";
    /** The results of a loop's items are a list, whatever text they are. */
    static final String TEXT_RESULTS = "D-063";
    /** Labels that the run gives itself are known as long as it lasts. */
    static final String OWN_LABELS = "D-064";

    /** A ready daemon takes no place of a limit. */
    static final String DAEMON_PLACE = "D-065";

    /** A task that has ended gives its locks up before its hooks run. */
    static final String LOCK_BEFORE_HOOKS = "D-066";

    private Departure() {}
}
