package dev.tiphys.testing.pods;

/**
 * How a pod answers. An executor should have good manners; an engine must bear with bad ones.
 *
 * @param hangs whether it never ends by itself
 * @param deaf whether it takes no notice of being cancelled
 * @param repeats whether it answers twice
 * @param lateBy how many seconds it goes on after it was cancelled
 * @param throwsAtStart whether it cannot even be started: the executor throws
 */
public record PodManners(boolean hangs, boolean deaf, boolean repeats, long lateBy, boolean throwsAtStart) {
    /** Ends in its time, ends at once when it is cancelled, answers once. */
    public static final PodManners GOOD = new PodManners(false, false, false, 0, false);

    /** Never ends by itself. */
    public static final PodManners HANGS = new PodManners(true, false, false, 0, false);

    /** Never answers, whatever happens. */
    public static final PodManners SILENT = new PodManners(true, true, false, 0, false);

    /** Answers twice. */
    public static final PodManners REPEATS = new PodManners(false, false, true, 0, false);

    /** Cannot even be started. */
    public static final PodManners THROWS = new PodManners(false, false, false, 0, true);

    /** Takes so many seconds to end when it is cancelled. */
    public static PodManners late(long seconds) {
        return new PodManners(false, false, false, seconds, false);
    }
}
