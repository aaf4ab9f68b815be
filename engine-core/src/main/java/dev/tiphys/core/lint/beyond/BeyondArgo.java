package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.walk.Library;
import dev.tiphys.core.lint.walk.LintObject;
import dev.tiphys.core.lint.walk.Mistake;
import dev.tiphys.model.Kind;
import java.util.List;
import java.util.function.BiConsumer;

/** All warnings and notes about an object. */
public final class BeyondArgo {
    private static final List<BiConsumer<SpecView, Warnings>> RULES = List.of(
            CallRules::check,
            UnusedRules::check,
            ConditionRules::check,
            DependsRules::check,
            RecursionRules::check,
            TagRules::check,
            AvailabilityRules::check,
            ValueRules::check,
            LockRules::check,
            OutputWarnings::check,
            PathWarnings::check,
            PhaseRules::check,
            ExpressionRules::check,
            ScriptNotes::check,
            ClusterNotes::check);

    private BeyondArgo() {}

    /** What Argo says nothing about. */
    public static List<Mistake> mistakes(LintObject object, Library library) {
        if (object.kind() == Kind.CONFIG_MAP) {
            return List.of();
        }
        SpecView view = new SpecView(object, library);
        Warnings warnings = new Warnings();
        RULES.forEach(rule -> rule.accept(view, warnings));
        return warnings.found(object.root());
    }
}
