package dev.tiphys.core.decide;

import dev.tiphys.core.plan.TemplatePlan;

/**
 * @param hooked a hook or exit handler itself
 * @param retried an attempt
 * @param partOfExitHandler lies in an exit handler, at any depth
 */
record NodeFlags(boolean hooked, boolean retried, boolean partOfExitHandler) {
    static final NodeFlags NONE = new NodeFlags(false, false, false);
    private static final NodeFlags INSIDE = new NodeFlags(false, false, true);

    static NodeFlags inside(boolean exitHandler) {
        return exitHandler ? INSIDE : NONE;
    }

    /** Of the node itself: a hook that is retried counts as an attempt, too. */
    NodeFlags ofNode(TemplatePlan template) {
        return hooked && template.retryStrategy() != null ? attempt() : this;
    }

    NodeFlags attempt() {
        return new NodeFlags(hooked, true, partOfExitHandler);
    }
}
