package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import dev.tiphys.core.lint.walk.Resolution;
import dev.tiphys.core.lint.walk.TemplateBase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Templates that run themselves again, with no condition on the way, be it through templates of other objects. */
final class RecursionRules {
    /** So many templates of other objects are followed from one. */
    private static final int MOST_ELSEWHERE = 200;

    private record Place(TemplateNode template, TemplateBase base) {
        /** What tells templates apart: the data that they are made of. */
        @Nullable
        Object id() {
            return template.node().value();
        }
    }

    private record Edge(Place to, Node at) {}

    private final SpecView view;
    private final Warnings warnings;
    private final Set<@Nullable Object> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private int elsewhere;

    private RecursionRules(SpecView view, Warnings warnings) {
        this.view = view;
        this.warnings = warnings;
    }

    static void check(SpecView view, Warnings warnings) {
        RecursionRules rules = new RecursionRules(view, warnings);
        for (Unit unit : view.units()) {
            if (!unit.template().name().isEmpty() && !unit.calls().isEmpty()) {
                rules.from(new Place(unit.template(), view.base()));
            }
        }
    }

    private List<Edge> edges(Place place) {
        Node template = place.template.node();
        if (isElsewhere(template) && ++elsewhere > MOST_ELSEWHERE) {
            return List.of();
        }
        List<Edge> edges = new ArrayList<>();
        for (Node group : template.get("steps").items()) {
            group.items().forEach(step -> edge(step, place.base).ifPresent(edges::add));
        }
        template.get("dag", "tasks")
                .items()
                .forEach(task -> edge(task, place.base).ifPresent(edges::add));
        return edges;
    }

    private Optional<Edge> edge(Node call, TemplateBase base) {
        if (hasChoice(call)) {
            return Optional.empty();
        }
        Resolution resolution = view.resolution(call, base);
        TemplateNode callee = resolution.template();
        if (callee == null || !isComposite(callee.node())) {
            return Optional.empty();
        }
        return Optional.of(new Edge(new Place(callee, resolution.base()), call));
    }

    private static boolean isComposite(Node template) {
        return template.get("steps").size() > 0 || template.get("dag", "tasks").size() > 0;
    }

    private boolean isElsewhere(Node node) {
        return node.origin() != view.object().root().origin();
    }

    /** A condition may not hold, a loop may have no items, and a task may wait for something that does not come. */
    private static boolean hasChoice(Node call) {
        boolean computed = !call.text("withParam").isEmpty() || call.has("withSequence");
        boolean condition = !call.text("when").isEmpty() && !ConditionRules.alwaysHolds(call.text("when"));
        return condition || computed || call.text("depends").contains(".");
    }

    /** Goes all ways from a template; an edge that leads back to where it came from closes a circle. */
    private void from(Place start) {
        if (done.contains(start.id())) {
            return;
        }
        IdentityHashMap<@Nullable Object, Integer> steps = new IdentityHashMap<>();
        List<Edge> way = new ArrayList<>();
        Deque<Iterator<Edge>> work = new ArrayDeque<>();
        Deque<Place> entered = new ArrayDeque<>();
        steps.put(start.id(), 0);
        entered.push(start);
        work.push(edges(start).iterator());
        while (!work.isEmpty()) {
            if (!work.peek().hasNext()) {
                work.pop();
                Object left = entered.pop().id();
                done.add(left);
                steps.remove(left);
                if (!way.isEmpty()) {
                    way.remove(way.size() - 1);
                }
                continue;
            }
            Edge edge = work.peek().next();
            Integer before = steps.get(edge.to.id());
            if (before != null) {
                circle(edge, way.subList(before, way.size()), way);
            } else if (!done.contains(edge.to.id())) {
                way.add(edge);
                steps.put(edge.to.id(), way.size());
                entered.push(edge.to);
                work.push(edges(edge.to).iterator());
            }
        }
    }

    /** Says it at the call of this document that closes the circle, or else at the one that leads there. */
    private void circle(Edge last, List<Edge> before, List<Edge> way) {
        StringBuilder names = new StringBuilder(label(last.to));
        before.forEach(edge -> names.append(" -> ").append(label(edge.to)));
        names.append(" -> ").append(label(last.to));
        Node at = last.at;
        for (int i = way.size() - 1; i >= 0 && isElsewhere(at); i--) {
            at = way.get(i).at;
        }
        if (!isElsewhere(at)) {
            warnings.warn(LintCode.RECURSION_ENDLESS, at, "this calls itself with no condition on the way: " + names);
        }
    }

    private String label(Place place) {
        Node template = place.template.node();
        String name = place.template.name().isEmpty() ? "(inline)" : place.template.name();
        return isElsewhere(template) ? place.base.object().name() + "/" + name : name;
    }
}
