package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.rule.Dependencies;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What steps and tasks of a template may say of one another in expressions, at which Argo does not look. */
final class NodeReferences {
    private static final Set<String> FIELDS =
            Set.of("id", "status", "exitCode", "startedAt", "finishedAt", "ip", "hostNodeName", "outputs");
    private static final Set<String> OUTPUTS = Set.of("result", "parameters", "artifacts", "exitCode");
    /** Tasks that are followed to find out who waits for whom, of all expressions of an object. */
    private static final int MOST_FOLLOWED = 200_000;

    private record Member(Call call, int group) {}

    private final SpecView view;
    private final IdentityHashMap<Unit, Map<String, Member>> members = new IdentityHashMap<>();
    private @Nullable Map<Call.Kind, Set<String>> callees;
    private int followed;

    NodeReferences(SpecView view) {
        this.view = view;
    }

    /** Why a path such as {@code steps.a.outputs.result} leads nowhere. */
    Optional<Availability.Missing> missing(List<String> path, Setting setting) {
        if (path.size() < 2 || setting.unit().isEmpty()) {
            return Optional.empty();
        }
        boolean steps = path.get(0).equals("steps");
        Unit unit = setting.unit().get();
        Map<String, Member> here = members.computeIfAbsent(unit, NodeReferences::membersOf);
        Set<String> names = here.entrySet().stream()
                .filter(entry -> (entry.getValue().call.kind() == Call.Kind.STEP) == steps)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        String name = path.get(1);
        Member member = here.get(name);
        if (member == null || !names.contains(name)) {
            String why = "there is no " + (steps ? "step" : "task") + " '" + name + "' here";
            return Optional.of(new Availability.Missing(why, Advice.nearest(name, () -> names)));
        }
        Optional<Availability.Missing> early = setting.call().flatMap(call -> early(here, call, member, name));
        return early.isPresent() ? early : field(path, member.call);
    }

    private static Map<String, Member> membersOf(Unit unit) {
        IdentityHashMap<Object, Integer> groups = new IdentityHashMap<>();
        List<Node> lists = unit.template().node().get("steps").items();
        for (int i = 0; i < lists.size(); i++) {
            for (Node step : lists.get(i).items()) {
                if (step.value() != null) {
                    groups.put(step.value(), i);
                }
            }
        }
        Map<String, Member> found = new LinkedHashMap<>();
        for (Call call : unit.calls()) {
            if (call.kind() != Call.Kind.HOOK) {
                found.putIfAbsent(
                        call.node().text("name"),
                        new Member(call, groups.getOrDefault(call.node().value(), 0)));
            }
        }
        return found;
    }

    /** A step or task that has not run by then. */
    private Optional<Availability.Missing> early(Map<String, Member> here, Call reader, Member member, String name) {
        String own = reader.node().text("name");
        Member self = here.get(own);
        if (self == null || own.equals(name)) {
            return Optional.empty();
        }
        boolean before = reader.kind() == Call.Kind.STEP ? member.group < self.group : waitsFor(here, own, name);
        if (before) {
            return Optional.empty();
        }
        String why = reader.kind() == Call.Kind.STEP
                ? "step '" + name + "' has not run by then"
                : "task '" + own + "' does not wait for task '" + name + "'";
        return Optional.of(new Availability.Missing(why));
    }

    private boolean waitsFor(Map<String, Member> here, String task, String wanted) {
        Set<String> seen = new HashSet<>();
        Deque<String> work = new ArrayDeque<>(List.of(task));
        while (!work.isEmpty()) {
            Member at = here.get(work.pop());
            if (at == null) {
                continue;
            }
            for (String next : Dependencies.of(at.call.node()).keySet()) {
                if (next.equals(wanted) || ++followed > MOST_FOLLOWED) {
                    return true;
                }
                if (seen.add(next)) {
                    work.push(next);
                }
            }
        }
        return false;
    }

    private static Optional<Availability.Missing> field(List<String> path, Call call) {
        if (path.size() < 3) {
            return Optional.empty();
        }
        if (!FIELDS.contains(path.get(2))) {
            return unknown("a node has no " + path.get(2), path.get(2), FIELDS);
        }
        if (!path.get(2).equals("outputs") || path.size() < 4) {
            return Optional.empty();
        }
        if (!OUTPUTS.contains(path.get(3))) {
            return unknown("outputs have no " + path.get(3), path.get(3), OUTPUTS);
        }
        if (path.size() < 5 || call.callee().isEmpty() || path.get(3).equals("result")) {
            return Optional.empty();
        }
        TemplateNode callee = call.callee().get();
        boolean parameters = path.get(3).equals("parameters");
        Set<String> given = (parameters ? callee.outputParameters() : callee.outputArtifacts())
                .stream().map(output -> output.text("name")).collect(Collectors.toSet());
        String what = parameters ? "parameter '" : "artifact '";
        return given.contains(path.get(4))
                ? Optional.empty()
                : unknown(
                        "template '" + callee.name() + "' has no output " + what + path.get(4) + "'",
                        path.get(4),
                        given);
    }

    private static Optional<Availability.Missing> unknown(String why, String name, Set<String> names) {
        return Optional.of(new Availability.Missing(why, Advice.nearest(name, () -> names)));
    }

    /** Whether templates of other objects take part, or ones that are only known at run time. */
    boolean runsElsewhere() {
        return view.units().stream().flatMap(unit -> unit.calls().stream()).anyMatch(call -> !call.local());
    }

    /** Whether a step, or a task, of the object runs a template; templates whose names come from values may be any. */
    boolean isRunBy(Unit unit, Call.Kind kind) {
        Map<Call.Kind, Set<String>> found = callees;
        if (found == null) {
            found = new HashMap<>();
            for (Unit caller : view.units()) {
                for (Call call : caller.calls()) {
                    String name = call.node().text("template");
                    found.computeIfAbsent(call.kind(), key -> new HashSet<>()).add(name.contains("{{") ? "*" : name);
                }
            }
            callees = found;
        }
        Set<String> names = found.getOrDefault(kind, Set.of());
        return unit.template().name().isEmpty()
                || names.contains("*")
                || names.contains(unit.template().name());
    }
}
