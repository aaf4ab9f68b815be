package dev.tiphys.executors.artifacts;

/**
 * How much an archive may hold.
 *
 * @param bytes of all its files together
 * @param entries files, folders and links
 */
public record ArtifactLimits(long bytes, long entries) {
    /** Eight GiB in half a million entries. */
    public static final ArtifactLimits DEFAULTS = new ArtifactLimits(8L << 30, 500_000);
}
