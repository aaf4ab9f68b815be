package dev.tiphys.testing;

import dev.tiphys.engine.RunNames;

/**
 * Names and ids of runs that are always the same: uids count up; a workflow with {@code generateName: p-} is called
 * {@code p-x}, the N-th that is submitted again {@code p-rN}. Thread-safe.
 */
public final class TestNames implements RunNames {
    private int uids;
    private int resubmissions;

    /** Starts to count at one. */
    public TestNames() {}

    @Override
    public synchronized String uid() {
        uids++;
        return String.format("00000000-0000-0000-0000-%012d", uids);
    }

    @Override
    public synchronized String name(String prefix, String origin) {
        if (origin.isEmpty()) {
            return prefix + "x";
        }
        resubmissions++;
        return prefix + "r" + resubmissions;
    }
}
