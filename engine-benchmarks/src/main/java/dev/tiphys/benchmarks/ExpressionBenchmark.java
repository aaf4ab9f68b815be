package dev.tiphys.benchmarks;

import dev.tiphys.core.expr.EnvValues;
import dev.tiphys.core.expr.ExprCompiler;
import dev.tiphys.core.expr.ExprEnv;
import dev.tiphys.core.expr.ExprProgram;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An operation is one evaluation of {@link Values#CONDITION}, unless said otherwise. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionBenchmark {
    private final EnvValues values = EnvValues.of(Values.nested());
    private final ExprProgram program = ExprCompiler.compile(Values.CONDITION, ExprEnv.of(values));
    private final Scope scope = Values.nestedScope();
    private final ScopedExpression scoped = ScopedExpression.of(Values.CONDITION);

    /** Compiled, with values at hand. */
    @Benchmark
    public @Nullable Object compiled() {
        return program.run(values);
    }

    /** As the engine does it: over a scope, with the check that the types are still those it was compiled for. */
    @Benchmark
    public @Nullable Object scoped() {
        return scoped.evaluate(scope);
    }

    /** Reading and compiling it. */
    @Benchmark
    public ExprProgram compile() {
        return ExprCompiler.compile(Values.CONDITION, ExprEnv.of(values));
    }
}
