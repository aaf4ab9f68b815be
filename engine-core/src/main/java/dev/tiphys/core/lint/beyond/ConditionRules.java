package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.when.WhenException;
import dev.tiphys.core.when.WhenOutcome;
import dev.tiphys.core.when.WhenPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Conditions of steps and tasks that cannot be read, or never hold. */
final class ConditionRules {
    /** Longer conditions are not tried out. */
    private static final int LONGEST = 5_000;

    private ConditionRules() {}

    static void check(SpecView view, Warnings warnings) {
        for (Unit unit : view.units()) {
            for (Call call : unit.calls()) {
                if (call.kind() != Call.Kind.HOOK && !call.node().text("when").isEmpty()) {
                    when(call.node().get("when"), warnings);
                }
            }
        }
    }

    private static void when(Node when, Warnings warnings) {
        boolean[] nested = {false};
        Tags.forEach(when.text(), tag -> nested[0] |= tag.contains("{{"));
        if (nested[0]) {
            return;
        }
        List<String> literals = literals(when.text());
        int tags = literals.size() - 1;
        boolean onlyTag = tags == 1 && literals.stream().allMatch(String::isBlank);
        if (onlyTag) {
            return;
        }
        WhenOutcome outcome = WhenPlan.of(literals).evaluate(Collections.nCopies(tags, "1"));
        WhenException failure = outcome.failure();
        if (failure != null && failure.stage() != WhenException.Stage.EVALUATE) {
            warnings.warn(LintCode.WHEN_INVALID, when, failure.getMessage().replace("\n", " "));
        } else if (failure == null && tags == 0 && !outcome.holds()) {
            warnings.warn(LintCode.NEVER, when, "this condition can never hold");
        }
    }

    /** Whether a condition without tags holds. */
    static boolean alwaysHolds(String when) {
        return when.length() <= LONGEST
                && !Tags.maybe(when)
                && WhenPlan.of(List.of(when)).evaluate(List.of()).holds();
    }

    /** The text before, between and behind the tags. */
    private static List<String> literals(String text) {
        List<String> literals = new ArrayList<>();
        int[] from = {0};
        Tags.forEach(text, tag -> {
            int open = text.indexOf("{{" + tag + "}}", from[0]);
            literals.add(text.substring(from[0], open));
            from[0] = open + tag.length() + 4;
        });
        literals.add(text.substring(from[0]));
        return literals;
    }
}
