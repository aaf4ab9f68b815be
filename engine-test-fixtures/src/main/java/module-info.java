/** Everything to test workflows and executors with. */
module dev.tiphys.testing {
    requires transitive dev.tiphys.api;
    requires transitive dev.tiphys.core;
    requires transitive com.fasterxml.jackson.databind;
    requires org.yaml.snakeyaml;
    requires transitive org.junit.jupiter.api;
    requires org.opentest4j;
    requires org.junit.jupiter.params;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires static org.jspecify;

    exports dev.tiphys.testing;
    exports dev.tiphys.testing.assertions;
    exports dev.tiphys.testing.conformance;
    exports dev.tiphys.testing.contract;
    exports dev.tiphys.testing.coverage;
    exports dev.tiphys.testing.faults;
    exports dev.tiphys.testing.generate;
    exports dev.tiphys.testing.invariants;
    exports dev.tiphys.testing.pods;
    exports dev.tiphys.testing.retry;
    exports dev.tiphys.testing.time;

    opens dev.tiphys.testing;
    opens dev.tiphys.testing.contract;

    uses dev.tiphys.core.decide.DeciderFactory;
}
