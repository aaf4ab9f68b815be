package dev.tiphys.core.lint.beyond;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The condition of a task on others: names and results, joined by {@code &&}, {@code ||}, {@code !} and brackets. */
final class DependsExpression {
    /** More tasks than these are not tried out. */
    private static final int MOST_TASKS = 5;
    /** Longer texts are not read. */
    private static final int LONGEST = 5_000;
    /** Deeper brackets are not read. */
    private static final int DEEPEST = 200;

    /** How a task can end, with the results that are then true. */
    private static final List<Set<String>> ENDS = List.of(
            Set.of("Succeeded", "AnySucceeded"),
            Set.of("Succeeded"),
            Set.of("Failed", "AllFailed"),
            Set.of("Failed", "AnySucceeded"),
            Set.of("Failed"),
            Set.of("Errored", "AllFailed"),
            Set.of("Errored", "AnySucceeded"),
            Set.of("Errored"),
            Set.of("Skipped"),
            Set.of("Omitted"),
            Set.of("Daemoned"));

    private interface Term {
        boolean holds(List<Set<String>> ends);
    }

    private final String text;
    private final List<String> tasks = new ArrayList<>();
    private int at;
    private int depth;

    private DependsExpression(String text) {
        this.text = text;
    }

    /** Why a condition makes no sense; empty when it does, or nobody can tell. */
    static Optional<String> problem(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        DependsExpression expression = new DependsExpression(text);
        Term term;
        try {
            term = expression.or();
            expression.skipBlanks();
            if (expression.at < text.length()) {
                return Optional.of("cannot be read at \"" + text.substring(expression.at) + "\"");
            }
        } catch (IllegalStateException e) {
            return Optional.ofNullable(e.getMessage());
        }
        boolean few = expression.tasks.size() <= MOST_TASKS;
        return few && !expression.canHold(term, new ArrayList<>()) ? Optional.of("can never hold") : Optional.empty();
    }

    private boolean canHold(Term term, List<Set<String>> ends) {
        if (ends.size() == tasks.size()) {
            return term.holds(ends);
        }
        for (Set<String> end : ENDS) {
            ends.add(end);
            boolean holds = canHold(term, ends);
            ends.remove(ends.size() - 1);
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private Term or() {
        Term left = and();
        while (take("||")) {
            Term one = left;
            Term two = and();
            left = ends -> one.holds(ends) || two.holds(ends);
        }
        return left;
    }

    private Term and() {
        Term left = not();
        while (take("&&")) {
            Term one = left;
            Term two = not();
            left = ends -> one.holds(ends) && two.holds(ends);
        }
        return left;
    }

    private Term not() {
        if (++depth > DEEPEST) {
            throw new IllegalStateException("is nested too deeply");
        }
        try {
            if (take("!")) {
                Term term = not();
                return ends -> !term.holds(ends);
            }
            if (take("(")) {
                Term term = or();
                if (!take(")")) {
                    throw new IllegalStateException("lacks a closing bracket");
                }
                return term;
            }
            return name();
        } finally {
            depth--;
        }
    }

    private Term name() {
        skipBlanks();
        String task = word();
        if (task.isEmpty()) {
            throw new IllegalStateException(
                    at < text.length() ? "cannot be read at \"" + text.substring(at) + "\"" : "ends too early");
        }
        String result = "";
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            result = word();
        }
        int place = tasks.indexOf(task);
        if (place < 0) {
            place = tasks.size();
            tasks.add(task);
        }
        int index = place;
        String wanted = result;
        Set<String> good = new LinkedHashSet<>(List.of("Succeeded", "Skipped", "Daemoned"));
        return wanted.isEmpty()
                ? ends -> ends.get(index).stream().anyMatch(good::contains)
                : ends -> ends.get(index).contains(wanted);
    }

    private String word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-' || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean take(String token) {
        skipBlanks();
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
