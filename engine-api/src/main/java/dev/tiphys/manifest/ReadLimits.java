package dev.tiphys.manifest;

/**
 * What is too much when manifests are read. What goes beyond becomes a finding, not an exception.
 *
 * @param maxBytes the longest file, in bytes, or the longest text, in characters
 * @param maxDepth the deepest nesting of lists and mappings
 * @param maxValues the most values in one document, counted as often as aliases repeat them
 * @param maxDocuments the most documents in one file
 */
public record ReadLimits(long maxBytes, int maxDepth, int maxValues, int maxDocuments) {
    /** 16 MiB, 10,000 levels as in Argo, four million values, ten thousand documents. */
    public static final ReadLimits DEFAULTS = new ReadLimits(16L << 20, 10_000, 4_000_000, 10_000);

    /** Refuses limits that let nothing pass. */
    public ReadLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxValues < 1 || maxDocuments < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
