package dev.tiphys.core.decide;

/**
 * @param maxDepth how deep templates may nest
 * @param fullWalk whether every round looks at everything, as Argo does, instead of what changed; for tests
 */
public record DeciderOptions(int maxDepth, boolean fullWalk) {
    public static final DeciderOptions DEFAULTS = new DeciderOptions(100, false);
}
