package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.tree.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that only mean something on a cluster, in one note for all of them. */
final class ClusterNotes {
    private static final List<String> OF_SPEC = List.of(
            "automountServiceAccountToken",
            "executor",
            "podDisruptionBudget",
            "podPriorityClassName",
            "resourceClaims",
            "schedulerName");
    private static final List<String> OF_TEMPLATE =
            List.of("automountServiceAccountToken", "executor", "priorityClassName", "resourceClaims", "schedulerName");

    private ClusterNotes() {}

    static void check(SpecView view, Warnings warnings) {
        Set<String> names = new LinkedHashSet<>();
        Node first = collect(view.spec(), OF_SPEC, names, null);
        for (Unit unit : view.units()) {
            first = collect(unit.template().node(), OF_TEMPLATE, names, first);
        }
        for (Node parameter : view.spec().get("arguments", "parameters").items()) {
            first = collect(parameter.get("valueFrom"), List.of("event"), names, first);
        }
        if (first != null) {
            warnings.note(
                    LintCode.CLUSTER_ONLY,
                    first,
                    "only a cluster makes use of " + String.join(", ", names),
                    Advice.NONE);
        }
    }

    private static @Nullable Node collect(Node holder, List<String> keys, Set<String> names, @Nullable Node first) {
        Node found = first;
        for (String key : keys) {
            if (holder.has(key)) {
                names.add(key);
                found = found == null ? holder.get(key) : found;
            }
        }
        return found;
    }
}
