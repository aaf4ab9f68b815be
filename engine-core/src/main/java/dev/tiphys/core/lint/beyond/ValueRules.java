package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.golang.GoDurations;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.GoText;
import dev.tiphys.core.lint.tree.Node;

/** Numbers and durations that Argo only reads when it needs them. */
final class ValueRules {
    private ValueRules() {}

    static void check(SpecView view, Warnings warnings) {
        Node spec = view.spec();
        positive(spec.get("activeDeadlineSeconds"), warnings);
        positive(spec.get("parallelism"), warnings);
        retry(spec.get("retryStrategy"), warnings);
        for (Unit unit : view.units()) {
            Node template = unit.template().node();
            duration(template.get("timeout"), false, warnings);
            duration(template.get("pendingTimeout"), false, warnings);
            duration(template.get("suspend", "duration"), true, warnings);
            retry(template.get("retryStrategy"), warnings);
            positive(template.get("parallelism"), warnings);
            positive(template.get("activeDeadlineSeconds"), warnings);
            for (Call call : unit.calls()) {
                Node sequence = call.node().get("withSequence");
                integer(sequence.get("count"), true, warnings);
                integer(sequence.get("start"), false, warnings);
                integer(sequence.get("end"), false, warnings);
            }
        }
    }

    private static void retry(Node retry, Warnings warnings) {
        integer(retry.get("limit"), true, warnings);
        Node backoff = retry.get("backoff");
        duration(backoff.get("duration"), true, warnings);
        duration(backoff.get("maxDuration"), true, warnings);
        duration(backoff.get("cap"), true, warnings);
    }

    private static void positive(Node number, Warnings warnings) {
        String text = number.text();
        if (GoText.isInteger(text) && (text.startsWith("-") || text.equals("0"))) {
            warnings.warn(LintCode.VALUE_INVALID, number, "this is not above 0 and does nothing useful");
        }
    }

    private static void integer(Node number, boolean notNegative, Warnings warnings) {
        String text = number.text();
        if (text.isEmpty() || Tags.maybe(text)) {
            return;
        }
        if (!GoText.isInteger(text)) {
            warnings.warn(LintCode.VALUE_INVALID, number, "\"" + text + "\" is not a whole number");
        } else if (notNegative && text.startsWith("-")) {
            warnings.warn(LintCode.VALUE_INVALID, number, "this is negative");
        }
    }

    private static void duration(Node duration, boolean seconds, Warnings warnings) {
        String text = duration.text();
        if (text.isEmpty() || Tags.maybe(text) || (seconds && GoText.isInteger(text))) {
            return;
        }
        try {
            GoDurations.parse(text);
        } catch (GoException e) {
            warnings.warn(
                    LintCode.VALUE_INVALID,
                    duration,
                    "\"" + text + "\" is not a duration",
                    Advice.of("write a number and a unit, such as 90s, 2m or 1h30m"));
        }
    }
}
