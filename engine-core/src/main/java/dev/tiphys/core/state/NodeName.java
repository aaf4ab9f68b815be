package dev.tiphys.core.state;

import org.jspecify.annotations.Nullable;

/**
 * What a node's name adds to that of its base: a stem that all nodes of one plan share, and for items of a loop the
 * index and description. Names are put together when they are read.
 *
 * @param base the index of the node whose name comes first; -1 if there is none
 * @param stem the text after it, such as {@code .build} or {@code [2]}
 * @param item the index in a loop; -1 outside of one
 * @param description what the item is, as it stands in the name
 */
public record NodeName(
        int base, String stem, int item, @Nullable String description) {
    /** A name without a loop's item. */
    public static NodeName of(int base, String stem) {
        return new NodeName(base, stem, -1, null);
    }

    /** The hash of the whole name, when that of the base's name is known. */
    int hash(int baseHash) {
        int hash = Fnv.extend(baseHash, stem);
        if (item < 0) {
            return hash;
        }
        hash = Fnv.extend(Fnv.extend(Fnv.extend(hash, "("), item), ":");
        return Fnv.extend(Fnv.extend(hash, description == null ? "" : description), ")");
    }

    /** Adds it to what the base is called. */
    public void appendTo(StringBuilder text) {
        text.append(stem);
        if (item >= 0) {
            text.append('(')
                    .append(item)
                    .append(':')
                    .append(description == null ? "" : description)
                    .append(')');
        }
    }
}
