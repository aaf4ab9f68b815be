package dev.tiphys.core.lint.tree;

import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.SourceMap;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document that nodes belong to; compared by identity. */
public final class Origin {
    private final SourceMap source;
    private final Supplier<Set<DataPath>> unknownFields;
    private @Nullable Set<DataPath> unknown;

    /**
     * A document with its places.
     *
     * @param unknownFields finds the fields that Argo does not know and therefore drops; asked once, if at all
     */
    public Origin(SourceMap source, Supplier<Set<DataPath>> unknownFields) {
        this.source = source;
        this.unknownFields = unknownFields;
    }

    /** Where its parts stand. */
    public SourceMap source() {
        return source;
    }

    /** Whether something lies in a field that Argo does not know. */
    public boolean isUnknown(DataPath path) {
        Set<DataPath> paths = unknown;
        if (paths == null) {
            paths = Set.copyOf(unknownFields.get());
            unknown = paths;
        }
        if (!paths.isEmpty()) {
            for (DataPath at : path.fromTop()) {
                if (paths.contains(at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
