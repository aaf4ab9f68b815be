/** What a host application or a plugin author compiles against. */
module dev.tiphys.api {
    requires static transitive org.jspecify;

    exports dev.tiphys.engine;
    exports dev.tiphys.executor;
    exports dev.tiphys.graph;
    exports dev.tiphys.manifest;
    exports dev.tiphys.manifest.spi;
    exports dev.tiphys.model;
    exports dev.tiphys.status;

    uses dev.tiphys.engine.EngineProvider;
    uses dev.tiphys.executor.ConditionEvaluator;
    uses dev.tiphys.manifest.spi.ManifestProvider;
    uses dev.tiphys.status.StatusProvider;
}
