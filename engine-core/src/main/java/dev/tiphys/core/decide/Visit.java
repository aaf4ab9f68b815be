package dev.tiphys.core.decide;

/** What came of looking after a call in a round. */
enum Visit {
    /** Nothing stands in the way; the node's phase says the rest. */
    OK,
    /** A limit was reached: nothing was done, try again in the next round. */
    LIMIT,
    /** Templates nest too deep; the node says so. */
    TOO_DEEP,
    /** The node waited longer than its timeout. */
    TIMEOUT,
    /** The call cannot be carried out; its node is in Error, and {@link Call#error()} says why. */
    ERROR
}
