package dev.tiphys.core.decide;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.model.TemplateRef;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where nodes say that they come from, also those that never ran. */
final class Origins {
    private Origins() {}

    static @Nullable TemplateUse use(CallPlan plan) {
        TemplateRef ref = plan.templateRef();
        return ref == null
                ? null
                : new TemplateUse(String.valueOf(ref.name()), String.valueOf(ref.template()), ref.clusterScope());
    }

    /** The template that a call of a node that was skipped would have run; null for another, or if it cannot be found. */
    static @Nullable TemplatePlan skipped(Execution execution, int node, Supplier<CallPlan> call) {
        NodePhase phase = execution.run.node(node).phase();
        return phase == NodePhase.SKIPPED || phase == NodePhase.OMITTED ? template(execution, call.get()) : null;
    }

    private static @Nullable TemplatePlan template(Execution execution, CallPlan plan) {
        try {
            return execution.run.library.resolve(execution.template.base(), plan, execution.scope);
        } catch (PlanException e) {
            return null;
        }
    }
}
