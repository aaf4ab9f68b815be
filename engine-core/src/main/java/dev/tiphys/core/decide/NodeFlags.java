package dev.tiphys.core.decide;

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

    NodeFlags attempt() {
        return new NodeFlags(hooked, true, partOfExitHandler);
    }
}
