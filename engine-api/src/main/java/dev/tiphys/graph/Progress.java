package dev.tiphys.graph;

/**
 * How much of a node's work is done, printed as {@code done/total}.
 *
 * @param done finished leaves; not negative
 * @param total all leaves known so far; at least {@code done}
 */
public record Progress(long done, long total) {
    @Override
    public String toString() {
        return done + "/" + total;
    }
}
