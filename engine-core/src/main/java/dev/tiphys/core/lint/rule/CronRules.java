package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.cron.CronSchedule;
import dev.tiphys.core.lint.text.CronText;
import dev.tiphys.core.lint.tree.Node;
import java.util.Set;

/** When a CronWorkflow runs. */
public final class CronRules {
    private static final Set<String> POLICIES = Set.of("", "Allow", "Forbid", "Replace");

    private CronRules() {}

    /** Checks schedules, time zone, policy and deadline. */
    public static void check(Node spec, Sink sink) {
        Node schedules = spec.get("schedules");
        if (schedules.size() == 0) {
            sink.error(LintCode.CRON_SCHEDULE, spec, CronText.NO_SCHEDULE);
        }
        for (Node schedule : schedules.items()) {
            CronSchedule.problem(schedule.text())
                    .ifPresent(why ->
                            sink.error(LintCode.CRON_SCHEDULE, schedule, CronText.schedule(schedule.text(), why)));
        }
        Node zone = spec.get("timezone");
        if (!zone.text().isEmpty()) {
            CronSchedule.zoneProblem(zone.text())
                    .ifPresent(why -> sink.error(LintCode.CRON_TIMEZONE, zone, CronText.timezone(zone.text(), why)));
        }
        Node policy = spec.get("concurrencyPolicy");
        if (!POLICIES.contains(policy.text())) {
            sink.error(LintCode.CRON_CONCURRENCY, policy, CronText.concurrencyPolicy(policy.text()));
        }
        Node deadline = spec.get("startingDeadlineSeconds");
        if (deadline.value() instanceof Number number && number.longValue() < 0) {
            sink.error(LintCode.CRON_DEADLINE, deadline, CronText.DEADLINE);
        }
    }
}
