package dev.tiphys.status;

import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Runs as Argo keeps them: the workflow with {@code status}, and in it the nodes by id. What is read keeps all fields
 * that Argo writes, also those without a meaning here, so that it is written back unchanged.
 */
public final class RunStatus {
    private RunStatus() {}

    /**
     * Writes a run as indented JSON, node by node: the memory it takes does not grow with the run.
     *
     * @param workflow what was submitted; a status that it has is not looked at
     * @param run the run's state
     * @param out stays open
     */
    public static void write(Workflow workflow, RunSnapshot run, OutputStream out) throws IOException {
        provider().write(workflow, run, out);
    }

    /** The workflow with the run as its status: for YAML, and for programs that go on with the data. */
    public static Workflow withStatus(Workflow workflow, RunSnapshot run) {
        return provider().withStatus(workflow, run);
    }

    /**
     * Reads a run from JSON, node by node. Nodes that Argo has compressed are unpacked.
     *
     * @param name how messages call what is read
     * @param in stays open
     * @throws ManifestException if it is no workflow, or has no status; says where
     * @throws IOException if the stream cannot be read
     */
    public static RecordedRun read(String name, InputStream in) throws IOException {
        return provider().read(name, in);
    }

    /**
     * Reads a run from a JSON file, as {@link #read(String, InputStream)}.
     *
     * @throws ManifestException if it is no workflow, or has no status; says where
     * @throws IOException if the file cannot be read
     */
    public static RecordedRun read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        }
    }

    /**
     * The run that a workflow's own status tells of, such as of one that was read from YAML; empty without status.
     *
     * @throws ManifestException if the status cannot be understood
     */
    public static Optional<RunSnapshot> of(Workflow workflow) {
        return provider().of(workflow);
    }

    private static StatusProvider provider() {
        if (Provider.FOUND == null) {
            throw new IllegalStateException("nothing reads runs: add engine-core to the class path or module path");
        }
        return Provider.FOUND;
    }

    /** Looked for when it is first needed, and then kept. */
    private static final class Provider {
        static final @Nullable StatusProvider FOUND = ServiceLoader.load(
                        StatusProvider.class, RunStatus.class.getClassLoader())
                .findFirst()
                .orElse(null);
    }
}
