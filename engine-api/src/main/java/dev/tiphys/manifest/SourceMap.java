package dev.tiphys.manifest;

/**
 * Where the parts of one document stand in its text. Asked for a part that is not there, it answers with the nearest
 * part around it.
 */
public interface SourceMap {
    /** Where the value begins. */
    Position value(DataPath path);

    /** Where the key of the value begins; for elements of a list where the element begins. */
    Position key(DataPath path);

    /** The map of a manifest that was not read from a text: knows no place. */
    static SourceMap none() {
        return NoSourceMap.INSTANCE;
    }
}
