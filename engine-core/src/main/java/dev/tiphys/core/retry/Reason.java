package dev.tiphys.core.retry;

/** Why a retry does with a node what it does. */
public enum Reason {
    /** Succeeded, was skipped or omitted, and nothing that it depends on changes. */
    UNAFFECTED("nothing that it depends on runs again"),
    /** A failure that the workflow went on after. */
    TOLERATED("it failed, but that was tolerated and something succeeded behind it"),
    /** A failed attempt of what succeeded in the end. */
    HISTORY("an earlier attempt"),
    /** Failed, but the selector leaves it out. */
    NOT_SELECTED("it failed, but was not selected"),
    /** Still under way: the retry came before the run's end. */
    UNDER_WAY("it is still under way"),

    /** Something in it runs again. */
    CONTAINS("%s in it runs again"),
    /** Nothing in it failed, but it did. */
    OWN_FAILURE("it failed by itself"),
    /** Opened only so that a handler or daemon in it can run. */
    HOSTS("%s has to run again in it, though nobody waits for that"),

    /** It failed. */
    FAILED("it failed"),
    /** It failed, which was answered by something that succeeded, and still it is why the run failed. */
    MADE_THE_RUN_FAIL("it failed, and although something behind it succeeded, it is why the run failed"),
    /** The user chose it. */
    SELECTED("it was selected"),
    /** A task behind something that changes. */
    DEPENDS("it depends on %s"),
    /** A step behind something that changes. */
    LATER("it comes after %s"),
    /** A part of something that is removed. */
    PART("it is a part of %s"),
    /** Attempts count from the beginning. */
    ATTEMPT("attempts of %s start anew"),
    /** A hook or handler of what is made anew, or the handler of a group that goes on. */
    ATTENDS("it attends %s, which runs again"),
    /** Nothing in it is kept, and parameters were given. */
    ANEW("nothing in it is kept, and parameters were given"),
    /** The exit handler of the workflow. */
    EXIT("the exit handler of the workflow runs at the end of every retry"),
    /** A daemon that has ended. */
    DAEMON("a daemon that %s needs"),
    /** Reads a parameter that has another value now. */
    PARAMETER("it reads a parameter that was changed");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** In words; {@code cause} is the name of the node that brought it about. */
    String text(String cause) {
        return text.replace("%s", cause);
    }

    boolean hasCause() {
        return text.contains("%s");
    }
}
