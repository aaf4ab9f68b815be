package dev.tiphys.testing.generate;

import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Workflow;
import dev.tiphys.testing.conformance.CaseFiles;
import dev.tiphys.testing.conformance.RecordedCase;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** A random workflow with pods and a user. Shrinks to smaller ones that are as valid. Immutable. */
public final class GeneratedCase {
    private final Sketch sketch;
    private final RecordedCase recorded;

    private GeneratedCase(Sketch sketch) {
        this.sketch = sketch;
        this.recorded = SketchWriter.write(sketch, "generated");
    }

    /** The case of a seed: always the same one. */
    public static GeneratedCase ofSeed(long seed, Knobs knobs) {
        return new GeneratedCase(SketchMaker.make(knobs, new Random(seed)));
    }

    /** The workflow, the pods and the timeline, in the form of recorded cases; without a recording. */
    public RecordedCase recorded() {
        return recorded;
    }

    /** The workflow alone. */
    public Workflow workflow() {
        return Workflows.read(recorded.workflow().toString());
    }

    /** Cases that are smaller by one change, those with the biggest changes first. */
    public Stream<GeneratedCase> smaller() {
        return sketch.smaller().map(GeneratedCase::new);
    }

    /** How big it is, in steps of shrinking. */
    public int size() {
        return sketch.size();
    }

    /** Writes it as a recorded case, {@code NAME.yaml}, to be replayed. */
    public Path write(Path folder, String name) {
        return CaseFiles.writeInput(recorded.named(name), folder);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeneratedCase generated && generated.sketch.equals(sketch);
    }

    @Override
    public int hashCode() {
        return sketch.hashCode();
    }

    /** The input as it stands in a recorded case. */
    @Override
    public String toString() {
        return CaseFiles.yaml(recorded);
    }
}
