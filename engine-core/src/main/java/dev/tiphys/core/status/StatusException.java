package dev.tiphys.core.status;

/** A status that cannot be understood; becomes a finding before anybody else sees it. */
final class StatusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatusException(String message) {
        super(message);
    }

    /** What is wrong; never null. */
    String message() {
        return String.valueOf(getMessage());
    }
}
