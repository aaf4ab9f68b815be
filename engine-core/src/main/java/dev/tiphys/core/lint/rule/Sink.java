package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.tree.Node;
import java.util.function.Supplier;

/** Where rules leave what they find. */
@FunctionalInterface
public interface Sink {
    /** Something that Argo refuses, in its words, at a place, with what could be written instead. */
    void error(LintCode code, Node at, String message, Advice advice);

    /** Something that Argo refuses, in its words, at a place. */
    default void error(LintCode code, Node at, String message) {
        error(code, at, message, Advice.NONE);
    }

    /** A sink that puts a text in front of every message. */
    default Sink prefixed(String prefix) {
        return (code, at, message, advice) -> error(code, at, prefix + message, advice);
    }

    /** The same with a text that is only made when it is needed. */
    default Sink prefixed(Supplier<String> prefix) {
        return (code, at, message, advice) -> error(code, at, prefix.get() + message, advice);
    }
}
