package dev.tiphys.core.lint.tree;

import dev.tiphys.manifest.SourceMap;

/** A document that nodes belong to; compared by identity. */
public final class Origin {
    private final SourceMap source;

    /** A document with its places. */
    public Origin(SourceMap source) {
        this.source = source;
    }

    /** Where its parts stand. */
    public SourceMap source() {
        return source;
    }
}
