package dev.tiphys.core.decide;

/** The codes of the places where we differ from Argo on purpose; docs/departures.md says what and why. */
final class Departure {
    /** Groups and Retry nodes that waited for a lock or missed the cache are Running while they run. */
    static final String GROUP_RUNNING = "D-001";
    /** A name that cannot be resolved is an error at once, where Argo waits for ever. */
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

    private Departure() {}
}
