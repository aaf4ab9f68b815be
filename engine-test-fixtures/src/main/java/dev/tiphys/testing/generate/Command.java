package dev.tiphys.testing.generate;

import dev.tiphys.engine.NodeSelector;
import dev.tiphys.engine.ResubmitOptions;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.testing.conformance.Step;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user does.
 *
 * @param kind what
 * @param at after how many seconds since the workflow was started last; null for when nothing more happens by itself
 */
record Command(Kind kind, @Nullable Long at) {
    /** What users do. */
    enum Kind {
        SUSPEND,
        RESUME,
        STOP,
        TERMINATE,
        RETRY,
        RETRY_WITH_PARAMETER,
        RETRY_SOME,
        RESUBMIT,
        RESUBMIT_MEMOIZED;

        Step step() {
            return switch (this) {
                case SUSPEND -> new Step.Suspend();
                case RESUME -> new Step.Resume(NodeSelector.ALL);
                case STOP -> new Step.Stop(NodeSelector.ALL, "");
                case TERMINATE -> new Step.Terminate();
                case RETRY -> new Step.Retry(RetryOptions.defaults());
                case RETRY_WITH_PARAMETER ->
                    new Step.Retry(RetryOptions.defaults().withParameters(Map.of("wp", "changed")));
                case RETRY_SOME -> new Step.Retry(RetryOptions.from(new NodeSelector("templateName=t1")));
                case RESUBMIT -> new Step.Resubmit(ResubmitOptions.defaults());
                case RESUBMIT_MEMOIZED -> new Step.Resubmit(new ResubmitOptions(true, Map.of()));
            };
        }
    }

    /** The steps of a timeline that come to it. */
    Stream<Step> steps() {
        return Stream.of(new Step.Run(at), kind.step());
    }

    Stream<Command> smaller() {
        if (at == null || at == 0) {
            return Stream.empty();
        }
        return Stream.of(new Command(kind, 0L), new Command(kind, at / 2), new Command(kind, null));
    }

    int size() {
        return 1 + (at == null ? 0 : (int) Math.min(at, 20));
    }
}
