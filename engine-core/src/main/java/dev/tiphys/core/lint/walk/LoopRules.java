package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.scope.Scope;
import dev.tiphys.core.lint.text.FlowText;
import dev.tiphys.core.lint.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Loops of steps and tasks: one kind at most; they give {@code item}. */
final class LoopRules {
    private LoopRules() {}

    /** Checks the loop, and adds what it gives; {@code path} is the step or task in messages. */
    static void check(Node activity, Scope scope, Supplier<String> path, Sink sink) {
        Node items = activity.get("withItems");
        boolean listed = items.size() > 0;
        boolean computed = !activity.text("withParam").isEmpty();
        Node sequence = activity.get("withSequence");
        int kinds = (listed ? 1 : 0) + (computed ? 1 : 0) + (sequence.exists() ? 1 : 0);
        if (kinds > 1) {
            Node second = listed && computed ? activity.get("withParam") : sequence;
            sink.error(LintCode.LOOP, second, path.get() + " " + FlowText.LOOP_TWICE);
            scope.poison("item.");
        } else if (listed) {
            items.items().forEach(item -> addItem(item, scope));
        } else if (computed) {
            scope.allowAnyItem();
        } else if (sequence.has("count") && sequence.has("end")) {
            sink.error(LintCode.LOOP, sequence.get("end"), path.get() + " " + FlowText.SEQUENCE_TWICE);
        }
        scope.add("item");
    }

    private static void addItem(Node item, Scope scope) {
        if (item.value() instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                scope.add("item.[" + i + "]");
            }
        } else if (item.value() instanceof Map<?, ?>) {
            item.keys().forEach(key -> scope.add("item." + key));
        }
    }
}
