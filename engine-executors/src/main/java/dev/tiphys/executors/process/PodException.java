package dev.tiphys.executors.process;

/** Something around the work of a pod went wrong; the message is for the node. */
final class PodException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String text;

    PodException(String text) {
        super(text);
        this.text = text;
    }

    String text() {
        return text;
    }
}
