package dev.tiphys.core.retry;

import dev.tiphys.core.plan.ArgumentPlan;
import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Tag;
import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Activity;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Sequence;
import dev.tiphys.model.ValueFrom;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what reads a changed workflow parameter: in a condition, a loop, an argument, an input's default or the body of
 * a task; also by way of inputs of the templates around it.
 */
final class ParameterReaders {
    private final NodeTree tree;
    private final CallSites calls;
    private final Draft draft;

    ParameterReaders(NodeTree tree, CallSites calls, Draft draft) {
        this.tree = tree;
        this.calls = calls;
        this.draft = draft;
    }

    /** Removes all readers. */
    void mark(Set<String> changed) {
        int entry = tree.entry();
        if (entry < 0) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        changed.forEach(name -> names.add("workflow.parameters." + name));
        TemplatePlan template = calls.template(entry);
        if (template == null) {
            return;
        }
        Set<String> inputs = new LinkedHashSet<>();
        for (Parameter input : template.template().inputs().parameters()) {
            if (changed.contains(input.name())) {
                inputs.add(input.name());
            }
        }
        inputs.addAll(readingDefaults(template, null, names));
        called(entry, template, names, inputs);
    }

    /** @param inputs the called template's inputs that have another value now */
    private void called(int node, TemplatePlan template, Set<String> workflow, Set<String> inputs) {
        Set<String> names = new LinkedHashSet<>(workflow);
        inputs.forEach(name -> names.add("inputs.parameters." + name));
        if (!template.type().isComposite() || isFromCache(node)) {
            if (!inputs.isEmpty() || template.bodyReads(tag -> reads(tag, names))) {
                draft.remove(node, Reason.PARAMETER, -1);
            }
            return;
        }
        switch (tree.type(node)) {
            case RETRY -> {
                int[] attempts = tree.members(node);
                if (attempts.length > 0) {
                    inside(attempts[attempts.length - 1], template, workflow, names);
                }
            }
            case STEPS, DAG -> inside(node, template, workflow, names);
            default -> {}
        }
    }

    private boolean isFromCache(int node) {
        MemoizationStatus status = tree.get(node).memoization();
        return status != null && status.hit();
    }

    private void inside(int node, TemplatePlan template, Set<String> workflow, Set<String> names) {
        switch (tree.type(node)) {
            case DAG -> {
                for (int task : tree.members(node)) {
                    activity(task, tree.members(task), workflow, names);
                }
            }
            case STEPS -> {
                for (int group : tree.members(node)) {
                    for (int step : tree.members(group)) {
                        activity(step, new int[0], workflow, names);
                    }
                }
            }
            default -> {}
        }
        if (outputsRead(template, names)) {
            draft.reset(node, Reason.PARAMETER, -1);
        }
    }

    private static boolean outputsRead(TemplatePlan template, Set<String> names) {
        for (Parameter output : template.template().outputs().parameters()) {
            ValueFrom from = output.valueFrom();
            if (from != null && (reads(from.parameter(), names) || computes(from.expression(), names))) {
                return true;
            }
        }
        return false;
    }

    private static boolean computes(@Nullable String expression, Set<String> names) {
        return expression != null && names.stream().anyMatch(name -> mentions(expression, name));
    }

    private void activity(int node, int[] members, Set<String> workflow, Set<String> names) {
        CallPlan call = calls.call(node);
        if (call == null) {
            return;
        }
        if (decides(call, names)) {
            if (tree.type(node) == NodeType.TASK_GROUP && tree.failed(node)) {
                draft.empty(node, Reason.PARAMETER);
            } else {
                draft.remove(node, Reason.PARAMETER, -1);
            }
            return;
        }
        switch (tree.type(node)) {
            case TASK_GROUP -> {
                for (int item : members) {
                    callee(item, call, workflow, names);
                }
            }
            default -> callee(node, call, workflow, names);
        }
    }

    private void callee(int node, CallPlan call, Set<String> workflow, Set<String> names) {
        TemplatePlan template = draft.isRemoved(node) ? null : calls.template(node);
        if (template == null) {
            return;
        }
        Set<String> inputs = new LinkedHashSet<>();
        for (Parameter input : template.template().inputs().parameters()) {
            ArgumentPlan argument = call.argument(input.name());
            if (argument != null && argument.value() != null && reads(argument.value(), names)) {
                inputs.add(input.name());
            }
        }
        inputs.addAll(readingDefaults(template, call, workflow));
        called(node, template, workflow, inputs);
    }

    private static Set<String> readingDefaults(TemplatePlan template, @Nullable CallPlan call, Set<String> names) {
        Set<String> inputs = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>(names);
        int position = 0;
        for (Parameter input : template.template().inputs().parameters()) {
            Text byDefault = template.defaultOf(position++);
            boolean given = call != null && call.argument(input.name()) != null;
            if (byDefault != null && !given && reads(byDefault, known)) {
                inputs.add(input.name());
                known.add("inputs.parameters." + input.name());
            }
        }
        return inputs;
    }

    /** Whether the call's condition, loop or template hangs on one of the names. */
    private static boolean decides(CallPlan call, Set<String> names) {
        if (reads(call.when(), names) || reads(call.refName(), names) || reads(call.refTemplate(), names)) {
            return true;
        }
        Activity activity = call.activity();
        if (activity == null || !activity.isLoop()) {
            return false;
        }
        Sequence sequence = activity.withSequence();
        return reads(activity.withParam(), names)
                || activity.withItems().stream().anyMatch(item -> reads(item.json(), names))
                || sequence != null
                        && (reads(sequence.start(), names)
                                || reads(sequence.end(), names)
                                || reads(sequence.count(), names)
                                || reads(sequence.format(), names));
    }

    private static boolean reads(@Nullable String text, Set<String> names) {
        return text != null && text.contains("{{") && reads(Text.of(text), names);
    }

    private static boolean reads(@Nullable Text text, Set<String> names) {
        if (text == null || text.isLiteral()) {
            return false;
        }
        for (Tag tag : text.tags()) {
            if (reads(tag, names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Tag tag, Set<String> names) {
        if (names.isEmpty()) {
            return false;
        }
        if (tag.names().isEmpty() && !tag.isExpression()) {
            // a name made of others may be any
            return tag.content().contains("parameters.");
        }
        for (String name : names) {
            if (tag.isExpression()
                    ? mentions(tag.content(), name)
                    : tag.content().equals(name)) {
                return true;
            }
        }
        return isWhole(tag.content());
    }

    /** All parameters at once, as JSON. */
    private static boolean isWhole(String name) {
        return name.equals("workflow.parameters") || name.equals("workflow.parameters.json");
    }

    /** Whether an expression reads a dotted name: as it is, by index, or the map that it is in. */
    private static boolean mentions(String expression, String name) {
        int dot = name.lastIndexOf('.');
        String map = name.substring(0, dot);
        String member = name.substring(dot + 1);
        int at = expression.indexOf(map);
        while (at >= 0) {
            String rest = expression.substring(at + map.length());
            String read = member(rest);
            if (read == null || read.equals(member) || read.equals("json")) {
                return true;
            }
            at = expression.indexOf(map, at + 1);
        }
        return false;
    }

    /** What is read of a map, from the text behind its name; null if that cannot be told. */
    private static @Nullable String member(String rest) {
        String text = rest.startsWith("?.") ? rest.substring(1) : rest;
        if (text.startsWith(".")) {
            int end = 1;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            return text.substring(1, end);
        }
        if (text.length() > 1 && text.charAt(0) == '[' && (text.charAt(1) == '\'' || text.charAt(1) == '"')) {
            int end = text.indexOf(text.charAt(1), 2);
            return end < 0 ? null : text.substring(2, end);
        }
        return null;
    }
}
