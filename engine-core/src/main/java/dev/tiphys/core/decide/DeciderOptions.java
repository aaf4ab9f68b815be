package dev.tiphys.core.decide;

import org.jspecify.annotations.Nullable;

/**
 * How deciders work.
 *
 * @param maxDepth how deep templates may nest
 * @param fullWalk whether every round looks at everything, as Argo does, instead of what changed; for tests
 * @param seed of what expressions call random; null for secrets that nobody can foretell
 */
public record DeciderOptions(int maxDepth, boolean fullWalk, @Nullable Long seed) {
    /** With Argo's limits. */
    public static final DeciderOptions DEFAULTS = new DeciderOptions(100, false, null);

    /** The same with rounds that look at everything, or not. */
    public DeciderOptions withFullWalk(boolean everything) {
        return new DeciderOptions(maxDepth, everything, seed);
    }

    /** The same with a seed. */
    public DeciderOptions withSeed(long number) {
        return new DeciderOptions(maxDepth, fullWalk, number);
    }
}
