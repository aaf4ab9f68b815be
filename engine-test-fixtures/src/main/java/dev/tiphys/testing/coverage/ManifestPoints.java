package dev.tiphys.testing.coverage;

import dev.tiphys.model.Activity;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Template;
import dev.tiphys.model.WorkflowSpec;
import dev.tiphys.testing.coverage.Point.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything in a manifest that a test can reach. */
final class ManifestPoints {
    private final String holder;
    private final Set<Point> points = new LinkedHashSet<>();

    private ManifestPoints(String holder) {
        this.holder = holder;
    }

    static Set<Point> of(Manifest manifest) {
        ManifestPoints all = new ManifestPoints(holder(manifest));
        manifest.workflowSpec().ifPresent(all::spec);
        return all.points;
    }

    static String holder(Manifest manifest) {
        String name = manifest.metadata().name();
        String prefix = manifest.metadata().generateName();
        return name != null ? name : prefix != null ? prefix : "";
    }

    private void add(String template, String activity, Kind kind) {
        points.add(new Point(holder, template, activity, kind));
    }

    private void spec(WorkflowSpec spec) {
        if (spec.onExit() != null || spec.hooks().containsKey("exit")) {
            add("", "", Kind.EXIT_HANDLER);
        }
        if (spec.hooks().keySet().stream().anyMatch(hook -> !hook.equals("exit"))) {
            add("", "", Kind.HOOK);
        }
        spec.templates().forEach(this::template);
    }

    private void template(Template template) {
        add(template.name(), "", Kind.RUN);
        if (template.retryStrategy() != null) {
            add(template.name(), "", Kind.RETRY);
        }
        if (template.memoize() != null) {
            add(template.name(), "", Kind.CACHE_HIT);
        }
        activities(template).forEach(activity -> activity(template.name(), activity));
    }

    private static List<Activity> activities(Template template) {
        List<Activity> activities = new ArrayList<>();
        if (template.steps() != null) {
            template.steps().forEach(activities::addAll);
        }
        if (template.dag() != null) {
            activities.addAll(template.dag().tasks());
        }
        return activities;
    }

    private void activity(String template, Activity activity) {
        String name = activity.name();
        add(template, name, Kind.RUN);
        if (activity.when() != null) {
            add(template, name, Kind.WHEN_TRUE);
            add(template, name, Kind.WHEN_FALSE);
        }
        if (activity.withParam() != null) {
            add(template, name, Kind.LOOP);
            add(template, name, Kind.LOOP_EMPTY);
        }
        if (activity.onExit() != null || activity.hooks().containsKey("exit")) {
            add(template, name, Kind.EXIT_HANDLER);
        }
        if (activity.hooks().keySet().stream().anyMatch(hook -> !hook.equals("exit"))) {
            add(template, name, Kind.HOOK);
        }
    }
}
