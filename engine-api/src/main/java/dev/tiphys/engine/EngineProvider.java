package dev.tiphys.engine;

/** How an engine implementation makes itself known to the service loader. */
public interface EngineProvider {
    WorkflowEngine.Builder builder();
}
