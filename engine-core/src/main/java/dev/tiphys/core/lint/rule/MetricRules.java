package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.TemplateText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;

/** Metrics of a template. */
public final class MetricRules {
    private MetricRules() {}

    /** Checks names, labels, help and values. */
    public static void check(TemplateNode template, Sink sink) {
        for (Node metric : template.node().get("metrics", "prometheus").items()) {
            check(template.name(), metric, sink);
        }
    }

    private static void check(String template, Node metric, Sink sink) {
        String name = metric.text("name");
        if (!isName(name)) {
            sink.error(LintCode.METRIC, metric.get("name"), TemplateText.metricName(template, name));
        }
        for (Node label : metric.get("labels").items()) {
            if (!isName(label.text("key"))) {
                sink.error(LintCode.METRIC, label.get("key"), TemplateText.metricLabel(label.text("key")));
            }
        }
        if (metric.text("help").isEmpty()) {
            sink.error(LintCode.METRIC, metric, TemplateText.metricHelp(template, name));
        }
        for (String kind : new String[] {"gauge", "counter", "histogram"}) {
            Node part = metric.get(kind);
            if (part.exists() && part.text("value").isEmpty()) {
                sink.error(
                        LintCode.METRIC, part, TemplateText.metricValue(template, name, "missing " + kind + ".value"));
            }
        }
        Node gauge = metric.get("gauge");
        if (gauge.flag("realtime") && gauge.text("value").contains("resourcesDuration.")) {
            sink.error(
                    LintCode.METRIC,
                    gauge.get("value"),
                    TemplateText.metricValue(
                            template, name, "'resourcesDuration.*' metrics cannot be used in real-time"));
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
