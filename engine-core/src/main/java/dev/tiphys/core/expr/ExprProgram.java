package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled expression. Immutable and safe to share; may run with any values of the types it was compiled for. */
public interface ExprProgram {
    String source();

    /**
     * Evaluates with a standard budget.
     *
     * @return a Go value; null for nil
     * @throws ExprRuntimeException when the evaluation fails
     */
    default @Nullable Object run(EnvValues values) {
        return run(values, Budget.standard());
    }

    /** Evaluates with a budget of the caller's. */
    @Nullable
    Object run(EnvValues values, Budget budget);

    /** The root names that the expression reads. */
    Set<String> roots();

    /**
     * The paths that the expression reads: {@code [steps, a, outputs]} for {@code steps.a.outputs} and for
     * {@code steps['a'].outputs}. A path ends where the next member is computed.
     */
    Set<List<String>> paths();
}
