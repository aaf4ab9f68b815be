package dev.tiphys.core.when;

/** A step of reading or evaluating failed; the message is the library's, without what Argo puts around it. */
final class WhenFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    WhenFailure(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    String text() {
        return text;
    }
}
