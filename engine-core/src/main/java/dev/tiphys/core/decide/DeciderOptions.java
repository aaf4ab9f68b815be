package dev.tiphys.core.decide;

import dev.tiphys.engine.TemplateReferencing;

/**
 * @param maxDepth how deep templates may nest
 * @param fullWalk whether every round looks at everything, as Argo does, instead of what changed; for tests
 * @param referencing which workflows may be submitted
 */
public record DeciderOptions(int maxDepth, boolean fullWalk, TemplateReferencing referencing) {
    public static final DeciderOptions DEFAULTS = new DeciderOptions(100, false);

    /** Any workflow may be submitted. */
    public DeciderOptions(int maxDepth, boolean fullWalk) {
        this(maxDepth, fullWalk, TemplateReferencing.FREE);
    }
}
