package dev.tiphys.testing.generate;

import java.util.stream.Stream;

/**
 * What a template has whatever its type.
 *
 * @param retries how often it is retried; -1 for no retry strategy
 * @param policy the retry policy; empty for the default
 * @param backoff seconds of back-off; 0 for none
 * @param parallelism its limit; 0 for none
 * @param mutex a mutex; empty for none
 * @param deadline seconds; 0 for none
 * @param timeout seconds; 0 for none
 * @param memoized whether it is memoized
 * @param failFast whether it fails fast
 * @param daemon whether it is a daemon
 */
record Traits(
        int retries,
        String policy,
        int backoff,
        int parallelism,
        String mutex,
        int deadline,
        int timeout,
        boolean memoized,
        boolean failFast,
        boolean daemon) {
    static final Traits NONE = new Traits(-1, "", 0, 0, "", 0, 0, false, false, false);

    Traits withRetries(int count, String newPolicy, int newBackoff) {
        return new Traits(
                count, newPolicy, newBackoff, parallelism, mutex, deadline, timeout, memoized, failFast, daemon);
    }

    Traits withParallelism(int limit) {
        return new Traits(retries, policy, backoff, limit, mutex, deadline, timeout, memoized, failFast, daemon);
    }

    Traits withMutex(String name) {
        return new Traits(retries, policy, backoff, parallelism, name, deadline, timeout, memoized, failFast, daemon);
    }

    Traits withDeadline(int seconds) {
        return new Traits(retries, policy, backoff, parallelism, mutex, seconds, timeout, memoized, failFast, daemon);
    }

    Traits withTimeout(int seconds) {
        return new Traits(retries, policy, backoff, parallelism, mutex, deadline, seconds, memoized, failFast, daemon);
    }

    Traits withMemoized(boolean flag) {
        return new Traits(retries, policy, backoff, parallelism, mutex, deadline, timeout, flag, failFast, daemon);
    }

    Traits withFailFast(boolean flag) {
        return new Traits(retries, policy, backoff, parallelism, mutex, deadline, timeout, memoized, flag, daemon);
    }

    Traits withDaemon(boolean flag) {
        return new Traits(retries, policy, backoff, parallelism, mutex, deadline, timeout, memoized, failFast, flag);
    }

    Stream<Traits> smaller() {
        if (equals(NONE)) {
            return Stream.empty();
        }
        return Stream.of(
                        NONE,
                        withRetries(-1, "", 0),
                        withRetries(retries, "", 0),
                        withRetries(retries, policy, 0),
                        withRetries(Math.min(retries, 1), policy, backoff),
                        withParallelism(0),
                        withParallelism(Math.min(parallelism, 1)),
                        withMutex(""),
                        withDeadline(0),
                        withTimeout(0),
                        withMemoized(false),
                        withFailFast(false),
                        withDaemon(false))
                .filter(other -> !other.equals(this))
                .distinct();
    }

    int size() {
        int size = retries < 0 ? 0 : 1 + retries;
        size += backoff > 0 ? 1 : 0;
        size += policy.isEmpty() ? 0 : 1;
        size += parallelism;
        size += mutex.isEmpty() ? 0 : 1;
        size += deadline > 0 ? 1 : 0;
        size += timeout > 0 ? 1 : 0;
        size += memoized ? 1 : 0;
        size += failFast ? 1 : 0;
        return size + (daemon ? 1 : 0);
    }
}
