package dev.tiphys.executors.artifacts;

/**
 * One entry of a tar.
 *
 * @param name its path, as the archive says it: not to be trusted
 * @param type what it is
 * @param size of a file's content, in bytes
 * @param mode permission bits
 * @param target what a link points to, as the archive says it; empty for others
 */
record TarEntry(String name, Type type, long size, int mode, String target) {
    /** What an entry is. */
    enum Type {
        FILE,
        DIRECTORY,
        SYMBOLIC_LINK,
        HARD_LINK,
        OTHER
    }
}
