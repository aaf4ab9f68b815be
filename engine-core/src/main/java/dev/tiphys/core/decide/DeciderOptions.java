package dev.tiphys.core.decide;

import dev.tiphys.engine.TemplateReferencing;
import org.jspecify.annotations.Nullable;

/**
 * How deciders work.
 *
 * @param maxDepth how deep templates may nest
 * @param fullWalk whether every round looks at everything, as Argo does, instead of what changed; for tests
 * @param referencing which workflows may be submitted
 * @param seed of what expressions call random; null for secrets that nobody can foretell
 */
public record DeciderOptions(
        int maxDepth,
        boolean fullWalk,
        TemplateReferencing referencing,
        @Nullable Long seed) {
    /** With Argo's limits; any workflow may be submitted. */
    public static final DeciderOptions DEFAULTS = new DeciderOptions(100, false, TemplateReferencing.FREE, null);

    /** Any workflow may be submitted, and nobody can foretell what is random. */
    public DeciderOptions(int maxDepth, boolean fullWalk) {
        this(maxDepth, fullWalk, TemplateReferencing.FREE, null);
    }

    /** The same with rounds that look at everything, or not. */
    public DeciderOptions withFullWalk(boolean everything) {
        return new DeciderOptions(maxDepth, everything, referencing, seed);
    }

    /** The same with a seed. */
    public DeciderOptions withSeed(long number) {
        return new DeciderOptions(maxDepth, fullWalk, referencing, number);
    }
}
