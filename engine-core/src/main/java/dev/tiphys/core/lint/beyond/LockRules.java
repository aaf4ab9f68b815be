package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Locks that can never be had, because what runs the template holds them already. */
final class LockRules {
    /** Calls that are followed, of all locks together. */
    private static final int MOST_CALLS = 1_000_000;

    private final SpecView view;
    private int budget = MOST_CALLS;
    private final Warnings warnings;
    private final Map<String, Unit> byName = new HashMap<>();

    private LockRules(SpecView view, Warnings warnings) {
        this.view = view;
        this.warnings = warnings;
        view.units().forEach(unit -> byName.putIfAbsent(unit.template().name(), unit));
    }

    static void check(SpecView view, Warnings warnings) {
        new LockRules(view, warnings).check();
    }

    private void check() {
        for (String mutex : mutexes(view.spec().get("synchronization"))) {
            for (Unit unit : view.units()) {
                blocked(unit, mutex, "the workflow");
            }
        }
        for (Unit unit : view.units()) {
            for (String mutex : mutexes(unit.template().node().get("synchronization"))) {
                below(unit, mutex);
            }
        }
    }

    private void below(Unit holder, String mutex) {
        Set<Unit> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Unit> work = new ArrayDeque<>(called(holder));
        while (!work.isEmpty()) {
            Unit unit = work.pop();
            if (seen.add(unit) && budget-- > 0) {
                blocked(unit, mutex, holder.label());
                work.addAll(called(unit));
            }
        }
    }

    private List<Unit> called(Unit unit) {
        List<Unit> called = new ArrayList<>();
        for (Call call : unit.calls()) {
            Unit callee = byName.get(call.node().text("template"));
            if (call.kind() != Call.Kind.HOOK
                    && callee != null
                    && !call.node().text("template").isEmpty()) {
                called.add(callee);
            }
        }
        return called;
    }

    private void blocked(Unit unit, String mutex, String holder) {
        Node synchronization = unit.template().node().get("synchronization");
        if (mutexes(synchronization).contains(mutex)) {
            warnings.warn(
                    LintCode.LOCK_SELF,
                    synchronization,
                    "mutex '" + mutex + "' can never be had here: " + holder + " holds it meanwhile");
        }
    }

    private static Set<String> mutexes(Node synchronization) {
        Set<String> names = new HashSet<>();
        add(names, synchronization.get("mutex"));
        synchronization.get("mutexes").items().forEach(mutex -> add(names, mutex));
        return names;
    }

    private static void add(Set<String> names, Node mutex) {
        String name = mutex.text("name");
        if (!name.isEmpty() && !Tags.maybe(name)) {
            String space = mutex.text("namespace");
            names.add(space.isEmpty() ? name : space + "/" + name);
        }
    }
}
