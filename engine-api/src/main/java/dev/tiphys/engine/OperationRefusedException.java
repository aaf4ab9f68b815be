package dev.tiphys.engine;

/**
 * A user's command that cannot be carried out in the run's present state; the run is unchanged. The message is Argo's
 * where Argo refuses, too.
 */
public final class OperationRefusedException extends TiphysException {
    private static final long serialVersionUID = 1L;

    /** @param message why */
    public OperationRefusedException(String message) {
        super("operation-refused", message, null);
    }
}
