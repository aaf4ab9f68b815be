/** The engine. Hosts use it through dev.tiphys.api; only sibling modules see inside. */
module dev.tiphys.core {
    requires transitive dev.tiphys.api;
    requires bcrypt;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires org.yaml.snakeyaml;
    requires re2j;
    requires static org.jspecify;

    exports dev.tiphys.core.decide to
            dev.tiphys.testing;
    exports dev.tiphys.core.eval to
            dev.tiphys.cli;
    exports dev.tiphys.core.lint to
            dev.tiphys.cli,
            dev.tiphys.testing;
    exports dev.tiphys.core.lint.output to
            dev.tiphys.cli;
    exports dev.tiphys.core.manifest.codec to
            dev.tiphys.cli,
            dev.tiphys.testing;
    exports dev.tiphys.core.manifest.text to
            dev.tiphys.cli,
            dev.tiphys.testing;

    uses dev.tiphys.core.decide.DeciderFactory;
    uses dev.tiphys.executor.Executor;

    provides dev.tiphys.core.decide.DeciderFactory with
            dev.tiphys.core.decide.Deciders;
    provides dev.tiphys.engine.EngineProvider with
            dev.tiphys.core.run.CoreEngines;
    provides dev.tiphys.executor.ConditionEvaluator with
            dev.tiphys.core.run.ExprConditions;
    provides dev.tiphys.manifest.spi.ManifestProvider with
            dev.tiphys.core.manifest.ManifestTexts;
    provides dev.tiphys.status.StatusProvider with
            dev.tiphys.core.status.StatusFormat;
}
