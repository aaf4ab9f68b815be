package dev.tiphys.testing.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the recorded cases that lie beside the project. */
public final class Corpus {
    private Corpus() {}

    /** The folder with the cases; the test is skipped where there is none. */
    public static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("../shared/conformance/cases"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "the recorded cases (../shared/conformance) are missing here: skipped");
        return folder == null
                ? Path.of("")
                : folder.resolve("../shared/conformance/cases").normalize();
    }
}
