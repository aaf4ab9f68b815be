package dev.tiphys.core.lint.walk;

/** A part of the walk that waits for what it called; on a stack of its own, for templates can nest without end. */
interface Frame {
    /** Goes on to the next call, or to the end. False when nothing is left to do. */
    boolean advance();
}
