package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoType;
import java.util.List;
import java.util.stream.Stream;

/** Signatures of the functions that take a predicate; the planner makes loops of them. */
final class PredicateBuiltins {
    private static final GoType TEST = GoType.func(List.of(GoType.ANY), List.of(GoType.BOOL), false);
    private static final GoType MAPPING = GoType.func(List.of(GoType.ANY), List.of(GoType.ANY), false);
    private static final GoType FOLDING = GoType.func(List.of(GoType.ANY, GoType.ANY), List.of(GoType.ANY), false);
    private static final GoType GROUPS = GoType.map(GoType.ANY, GoType.LIST);

    static final List<Builtin> ALL = Stream.of(
                    of("all", TEST, GoType.BOOL),
                    of("none", TEST, GoType.BOOL),
                    of("any", TEST, GoType.BOOL),
                    of("one", TEST, GoType.BOOL),
                    of("filter", TEST, GoType.LIST),
                    of("map", MAPPING, GoType.LIST),
                    of("find", TEST, GoType.ANY),
                    of("findIndex", TEST, GoType.INT),
                    of("findLast", TEST, GoType.ANY),
                    of("findLastIndex", TEST, GoType.INT),
                    of("count", TEST, GoType.INT),
                    of("sum", TEST, GoType.INT),
                    of("groupBy", MAPPING, GROUPS),
                    builtin(
                            "sortBy",
                            GoType.func(List.of(GoType.LIST, TEST, GoType.STRING), List.of(GoType.LIST), false)),
                    builtin(
                            "reduce",
                            GoType.func(List.of(GoType.LIST, FOLDING, GoType.ANY), List.of(GoType.ANY), false)))
            .toList();

    private PredicateBuiltins() {}

    private static Builtin of(String name, GoType predicate, GoType result) {
        return builtin(name, GoType.func(List.of(GoType.LIST, predicate), List.of(result), false));
    }

    private static Builtin builtin(String name, GoType signature) {
        return new Builtin(name, List.of(signature), null, null);
    }
}
