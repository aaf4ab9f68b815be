package dev.tiphys.engine;

/** How an engine implementation makes itself known to the service loader. Hosts call {@link WorkflowEngine#builder()}. */
public interface EngineProvider {
    /** A new builder with the defaults. */
    WorkflowEngine.Builder builder();
}
