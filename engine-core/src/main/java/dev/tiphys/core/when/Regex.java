package dev.tiphys.core.when;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoRegexp;

/** A compiled regular expression; it may match anywhere in a text. */
record Regex(GoRegexp regexp) {
    /** A pattern that is known when the condition is read. */
    static Regex whenRead(String source) {
        try {
            return new Regex(GoRegexp.compile(source));
        } catch (GoException e) {
            throw new WhenFailure(e.getMessage());
        }
    }

    /** A pattern that evaluation has computed. */
    static Regex atRunTime(String source) {
        try {
            return new Regex(GoRegexp.compile(source));
        } catch (GoException e) {
            throw new WhenFailure("Unable to compile regexp pattern '" + source + "': " + e.getMessage());
        }
    }

    boolean matches(String text) {
        return regexp.matches(text, Budget.standard());
    }

    /** The source. */
    @Override
    public String toString() {
        return regexp.toString();
    }
}
