package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.tree.Node;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comparisons of a status with a phase that it never has. */
final class PhaseRules {
    private static final List<String> OF_NODES =
            List.of("Pending", "Running", "Succeeded", "Skipped", "Failed", "Error", "Omitted");
    private static final List<String> OF_WORKFLOWS = List.of("Pending", "Running", "Succeeded", "Failed", "Error");
    private static final Pattern COMPARISON = Pattern.compile(
            "(workflow|steps[\\w.\\-\\[\\]'\"]{0,200}|tasks[\\w.\\-\\[\\]'\"]{0,200}|lastRetry)\\.status\\s*(?:}})?\\s*['\"]?\\s*==\\s*(?:['\"]?)([A-Za-z]+)(?![\\w.({])");

    private PhaseRules() {}

    static void check(SpecView view, Warnings warnings) {
        view.entries().forEach(call -> compare(call.node().get("expression"), warnings));
        for (Unit unit : view.units()) {
            compare(unit.template().node().get("retryStrategy", "expression"), warnings);
            for (Call call : unit.calls()) {
                compare(call.node().get("expression"), warnings);
                compare(call.node().get("when"), warnings);
            }
        }
    }

    private static void compare(Node condition, Warnings warnings) {
        Matcher matcher = COMPARISON.matcher(condition.text());
        while (matcher.find()) {
            boolean workflow = matcher.group(1).equals("workflow");
            List<String> phases = workflow ? OF_WORKFLOWS : OF_NODES;
            String phase = matcher.group(2);
            if (!phases.contains(phase)) {
                warnings.warn(
                        LintCode.NEVER,
                        condition,
                        (workflow ? "a workflow" : "a node") + " is never in the phase " + phase,
                        () -> {
                            String near = Advice.nearest(phase, () -> phases).text();
                            return near != null ? near : "phases are " + String.join(", ", phases);
                        });
            }
        }
    }
}
