package dev.tiphys.core.decide;

import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.template.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template knows of the call it was made by: {@code node.name}, {@code pod.name}, {@code steps.name}, attempts. */
final class Locals implements Scope {
    private final Call call;
    private final TemplatePlan template;
    private final @Nullable Attempt attempt;

    /**
     * The last attempt, as the next one sees it.
     *
     * @param number of this attempt, from 0
     * @param nodeName its node's full name
     */
    record Attempt(int number, String nodeName, String exitCode, String status, String duration, String message) {}

    Locals(Call call, TemplatePlan template, @Nullable Attempt attempt) {
        this.call = call;
        this.template = template;
        this.attempt = attempt;
    }

    @Override
    public @Nullable Object lookup(String name) {
        return switch (name) {
            case "node.name" -> call.name();
            case "pod.name" -> podName();
            case "steps.name" -> call.plan().isTask() ? null : call.shownName();
            case "tasks.name" -> call.plan().isTask() ? call.shownName() : null;
            case "retries" -> attempt == null ? null : String.valueOf(attempt.number);
            case "lastRetry.exitCode" -> attempt == null ? null : attempt.exitCode;
            case "lastRetry.status" -> attempt == null ? null : attempt.status;
            case "lastRetry.duration" -> attempt == null ? null : attempt.duration;
            case "lastRetry.message" -> attempt == null ? null : attempt.message;
            default -> null;
        };
    }

    private @Nullable String podName() {
        if (!template.isPod()) {
            return null;
        }
        if (attempt != null) {
            return PodNames.of(call.run(), attempt.nodeName, template.name());
        }
        return template.retryStrategy() == null ? PodNames.of(call.run(), call.name(), template.name()) : null;
    }

    @Override
    public @Nullable Object root(String name) {
        return switch (name) {
            case "node" -> members(name, "name");
            case "pod" -> members(name, "name");
            case "steps", "tasks" -> members(name, "name");
            case "retries" -> lookup("retries");
            case "lastRetry" -> members(name, "exitCode", "status", "duration", "message");
            default -> null;
        };
    }

    private @Nullable Map<String, @Nullable Object> members(String root, String... names) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String name : names) {
            Object value = lookup(root + "." + name);
            if (value != null) {
                all.put(name, value);
            }
        }
        return all.isEmpty() ? null : all;
    }
}
