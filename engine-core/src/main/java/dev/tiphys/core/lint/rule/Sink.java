package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.tree.Node;

/** Where rules leave what they find. */
@FunctionalInterface
public interface Sink {
    /** Something that Argo refuses, in its words, at a place. */
    void error(LintCode code, Node at, String message);

    /** A sink that puts a text in front of every message. */
    default Sink prefixed(String prefix) {
        return (code, at, message) -> error(code, at, prefix + message);
    }
}
