package dev.tiphys.benchmarks;

import dev.tiphys.core.template.ConditionTemplate;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.Strictness;
import dev.tiphys.core.template.TextTemplate;
import dev.tiphys.core.when.WhenOutcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An operation fills in one text, or evaluates one {@code when} condition. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SubstitutionBenchmark {
    private final Scope scope = Values.scope();
    private final TextTemplate onlyTag = TextTemplate.parse("{{inputs.parameters.text}}");
    private final TextTemplate oneTag = TextTemplate.parse("say {{inputs.parameters.text}}, please");
    private final TextTemplate threeTags =
            TextTemplate.parse("{{inputs.parameters.text}} {{item}} of {{inputs.parameters.n}}");
    private final ConditionTemplate when = ConditionTemplate.parse("{{inputs.parameters.n}} % 3 != 0");

    /** A text that is one tag: the value itself, nothing is made. */
    @Benchmark
    public String onlyTag() {
        return onlyTag.render(scope, Strictness.ALL);
    }

    /** One tag in a text. */
    @Benchmark
    public String oneTag() {
        return oneTag.render(scope, Strictness.ALL);
    }

    /** Three tags in a text. */
    @Benchmark
    public String threeTags() {
        return threeTags.render(scope, Strictness.ALL);
    }

    /** A {@code when} with a tag. */
    @Benchmark
    public WhenOutcome when() {
        return when.evaluate(scope, Strictness.ALL);
    }

    /** Reading a text with one tag. */
    @Benchmark
    public TextTemplate parse() {
        return TextTemplate.parse("say {{inputs.parameters.text}}, please");
    }
}
