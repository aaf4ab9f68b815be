package dev.tiphys.engine;

/** Gives new runs their names and ids. The default ones are random; tests want others. Must be thread-safe. */
public interface RunNames {
    /** A new run's {@code metadata.uid}, which is also its id in the engine; never one that was given before. */
    String uid();

    /**
     * The name of a new run.
     *
     * @param prefix the workflow's {@code metadata.generateName}; for a run that is submitted again and has none, the
     *     name of the first with a dash
     * @param origin the name of the run that is submitted again; empty for a new workflow
     */
    String name(String prefix, String origin);
}
