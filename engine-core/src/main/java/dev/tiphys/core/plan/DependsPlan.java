package dev.tiphys.core.plan;

import dev.tiphys.core.template.ScopedExpression;
import dev.tiphys.model.ContinueOn;
import dev.tiphys.model.DagTask;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a task may run. A list of dependencies is decided without an expression; a {@code depends} text is kept with
 * its bare names written out.
 */
public final class DependsPlan {
    private static final Pattern NAME =
            Pattern.compile("([a-zA-Z0-9][-a-zA-Z0-9]*?\\.[A-Z][a-zA-Z]+)|([a-zA-Z0-9][-a-zA-Z0-9]*)");

    /** Words of the expression language, which no variable can be called. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "in",
            "matches",
            "contains",
            "startsWith",
            "endsWith",
            "let",
            "if",
            "else",
            "true",
            "false",
            "nil");

    private final int[] dependencies;
    private final boolean conjunction;
    private final ScopedExpression condition;
    private final boolean reserved;

    private DependsPlan(int[] dependencies, String logic, boolean conjunction, DagPlan dag) {
        this.dependencies = dependencies;
        this.conjunction = conjunction;
        this.condition = ScopedExpression.of(logic.replace('-', '_'));
        boolean found = false;
        for (int dependency : dependencies) {
            found |= RESERVED.contains(dag.task(dependency).name());
        }
        this.reserved = found;
    }

    /** What a task is called in the condition: with dashes replaced, as in Argo, and never like a word of the language. */
    public static String variable(String task) {
        return RESERVED.contains(task) ? "_" + task : task.replace('-', '_');
    }

    /** Whether a dependency is called like a word of the expression language. */
    public boolean namesWords() {
        return reserved;
    }

    static @Nullable DependsPlan of(DagTask task, DagPlan dag) throws PlanException {
        String depends = task.depends();
        if (depends != null && !depends.isEmpty()) {
            return parse(depends, dag);
        }
        if (task.dependencies().isEmpty()) {
            return null;
        }
        Set<Integer> positions = new LinkedHashSet<>();
        for (String dependency : task.dependencies()) {
            positions.add(position(dependency, dag));
        }
        return new DependsPlan(positions.stream().mapToInt(Integer::intValue).toArray(), "", true, dag);
    }

    private static int position(String name, DagPlan dag) throws PlanException {
        int position = dag.position(name);
        if (position < 0) {
            throw new PlanException("dependency '" + name + "' not defined");
        }
        return position;
    }

    private static DependsPlan parse(String depends, DagPlan dag) throws PlanException {
        Set<Integer> positions = new LinkedHashSet<>();
        StringBuilder logic = new StringBuilder();
        Matcher matcher = NAME.matcher(depends);
        int done = 0;
        while (matcher.find()) {
            logic.append(depends, done, matcher.start());
            String result = matcher.group(1);
            if (result != null) {
                int dot = result.indexOf('.');
                positions.add(position(result.substring(0, dot), dag));
                logic.append(variable(result.substring(0, dot))).append(result, dot, result.length());
            } else {
                int position = position(matcher.group(), dag);
                positions.add(position);
                logic.append(expand(matcher.group(), dag.task(position).continueOn()));
            }
            done = matcher.end();
        }
        logic.append(depends, done, depends.length());
        return new DependsPlan(positions.stream().mapToInt(Integer::intValue).toArray(), logic.toString(), false, dag);
    }

    private static String expand(String name, @Nullable ContinueOn continueOn) {
        String task = variable(name);
        List<String> results = new ArrayList<>(List.of(task + ".Succeeded", task + ".Skipped", task + ".Daemoned"));
        if (continueOn != null && continueOn.error()) {
            results.add(task + ".Errored");
        }
        if (continueOn != null && continueOn.failed()) {
            results.add(task + ".Failed");
        }
        return "(" + String.join(" || ", results) + ")";
    }

    /** Positions of the tasks that are named, each once. */
    public int[] dependencies() {
        return dependencies;
    }

    /** Whether the task simply needs each dependency to have succeeded, been skipped or tolerated. */
    public boolean isConjunction() {
        return conjunction;
    }

    /** The condition as an expression, dashes replaced as Argo does; empty for a conjunction. */
    public String logic() {
        return condition.source();
    }

    /** As {@link #logic()}, compiled when it is first asked. */
    public ScopedExpression condition() {
        return condition;
    }
}
