package dev.tiphys.status;

import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Reads and writes runs; found by the service loader. Hosts call {@link RunStatus}. */
public interface StatusProvider {
    /** See {@link RunStatus#write}. */
    void write(Workflow workflow, RunSnapshot run, OutputStream out) throws IOException;

    /** See {@link RunStatus#withStatus}. */
    Workflow withStatus(Workflow workflow, RunSnapshot run);

    /** See {@link RunStatus#read}. */
    RecordedRun read(String name, InputStream in) throws IOException;

    /** See {@link RunStatus#of}. */
    Optional<RunSnapshot> of(Workflow workflow);
}
