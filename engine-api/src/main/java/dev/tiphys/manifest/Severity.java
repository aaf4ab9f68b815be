package dev.tiphys.manifest;

/** How bad a finding is. */
public enum Severity {
    /** The manifest cannot be used. */
    ERROR("error"),
    /** The manifest can be used, but probably does not do what its author meant. */
    WARNING("warning"),
    /** Worth knowing. */
    NOTE("note");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    /** The word for reports, such as {@code error}. */
    public String text() {
        return text;
    }
}
