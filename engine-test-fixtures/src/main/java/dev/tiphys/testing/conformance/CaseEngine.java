package dev.tiphys.testing.conformance;

import dev.tiphys.core.decide.DeciderFactory;
import java.util.ServiceLoader;

/** What recorded cases are played on. Thread-safe. */
@FunctionalInterface
public interface CaseEngine {
    /** What one case is played on. */
    CaseSubject open(RecordedCase recorded);

    /** The decider alone, asked round by round: the quickest way. */
    static CaseEngine decider() {
        return decider(deciders());
    }

    /** Such deciders alone. */
    static CaseEngine decider(DeciderFactory deciders) {
        return recorded -> new DeciderSubject(recorded, deciders);
    }

    /** The deciders that the service loader finds. */
    static DeciderFactory deciders() {
        return ServiceLoader.load(DeciderFactory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no decider found: add engine-core to the class path"));
    }

    /** A whole engine on virtual time, as tests of workflows use it. */
    static CaseEngine engine() {
        return EngineSubject::new;
    }
}
