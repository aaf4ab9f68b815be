package dev.tiphys.core.sprig.jsonpath;

/**
 * A selector does not fit: its text is wrong, or the document has no such place. Filters and wildcards swallow it and go
 * on with the next element, which they must not do when a budget runs out or Go would panic; those are
 * {@link dev.tiphys.core.golang.GoException}.
 */
final class PathException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PathException(String message) {
        super(message, null, false, false);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    static PathException format(String token) {
        return new PathException("invalid token. '" + token + "' does not match any token format");
    }

    static PathException target(String step, String expected, String got) {
        return new PathException(step + ": invalid token target. expected [" + expected + "] got [" + got + "]");
    }

    static PathException argument(String step, String expected, String got) {
        return new PathException(step + ": invalid token argument. expected [" + expected + "] got [" + got + "]");
    }

    static PathException outOfRange(String step) {
        return new PathException(step + ": invalid token out of range");
    }
}
