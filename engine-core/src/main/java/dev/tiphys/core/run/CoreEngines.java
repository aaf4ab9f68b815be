package dev.tiphys.core.run;

import dev.tiphys.core.decide.Deciders;
import dev.tiphys.engine.EngineProvider;
import dev.tiphys.engine.WorkflowEngine;

/** Makes engines; found by the service loader. */
public final class CoreEngines implements EngineProvider {
    /** For the service loader. */
    public CoreEngines() {}

    @Override
    public WorkflowEngine.Builder builder() {
        return new EngineBuilder(Deciders::new);
    }
}
