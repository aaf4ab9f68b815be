package dev.tiphys.testing.invariants;

import dev.tiphys.testing.conformance.Played;
import java.util.List;

/** Something that holds for every run. */
public interface Invariant {
    /** The promise in words. */
    String promise();

    /** Where a run does not keep it; empty if it does. */
    List<String> broken(Played played);
}
