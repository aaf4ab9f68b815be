package dev.tiphys.core.decide;

import dev.tiphys.core.expr.ExprCompileException;
import dev.tiphys.core.expr.ExprException;
import dev.tiphys.core.plan.Expressions;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.model.LabelValueFrom;
import dev.tiphys.model.WorkflowMetadata;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code spec.workflowMetadata}: labels and annotations that a run gets when it begins. */
final class WorkflowLabels {
    private static final Pattern VALUE = Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
    private static final int MAX_LENGTH = 63;
    private static final String RULE =
            "a valid label must be an empty string or consist of alphanumeric characters, '-',"
                    + " '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or"
                    + " '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    private WorkflowLabels() {}

    /** @throws PlanException with Argo's words if a label is no label */
    static void apply(Run run) throws PlanException {
        WorkflowMetadata metadata = run.spec.workflowMetadata();
        if (metadata == null) {
            return;
        }
        for (Map.Entry<String, String> label : metadata.labels().entrySet()) {
            String value = Text.of(label.getValue()).render(run.globals);
            check(value, "invalid label value \"" + value + "\" for label \"" + label.getKey() + "\": ");
            run.labels.put(label.getKey(), value);
        }
        for (Map.Entry<String, String> annotation : metadata.annotations().entrySet()) {
            run.annotations.put(
                    annotation.getKey(), Text.of(annotation.getValue()).render(run.globals));
        }
        for (Map.Entry<String, LabelValueFrom> label : metadata.labelsFrom().entrySet()) {
            run.labels.put(
                    label.getKey(),
                    computed(run, label.getKey(), label.getValue().expression()));
        }
    }

    private static String computed(Run run, String label, String expression) throws PlanException {
        Object value;
        try {
            value = Expressions.evaluate(expression, run.globals);
        } catch (ExprCompileException e) {
            throw new PlanException(
                    "failed to compile function for expression \"" + expression + "\": " + e.getMessage());
        } catch (ExprException e) {
            throw new PlanException(
                    "failed to evaluate label \"" + label + "\" expression \"" + expression + "\": " + e.getMessage());
        }
        if (!(value instanceof String text)) {
            throw new PlanException("failed to evaluate label \"" + label + "\" expression \"" + expression
                    + "\" evaluted to " + dev.tiphys.core.golang.GoFormat.typeName(value) + " but must be a string");
        }
        check(
                text,
                "invalid label value \"" + text + "\" for label \"" + label + "\" and expression \"" + expression
                        + "\": ");
        return text;
    }

    private static void check(String value, String message) throws PlanException {
        if (value.length() > MAX_LENGTH) {
            throw new PlanException(message + "must be no more than " + MAX_LENGTH + " characters");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new PlanException(message + RULE);
        }
    }
}
