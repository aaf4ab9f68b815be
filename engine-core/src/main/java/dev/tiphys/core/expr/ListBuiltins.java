package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of lists. */
final class ListBuiltins {
    static final List<Builtin> ALL = List.of(
            rule(
                    "first",
                    Rules.one(Rules::isList, "cannot get first element from %s", Rules::element),
                    (args, frame) -> orNil(args[0], 0)),
            rule(
                    "last",
                    Rules.one(Rules::isList, "cannot get last element from %s", Rules::element),
                    (args, frame) -> orNil(args[0], -1)),
            rule("take", ListBuiltins::takeType, (args, frame) -> take(args[0], args[1])),
            rule(
                    "reverse",
                    Rules.one(Rules::isList, "cannot reverse %s", type -> GoType.LIST),
                    (args, frame) -> reverse(args[0], frame)),
            rule(
                    "uniq",
                    Rules.one(Rules::isList, "cannot uniq %s", type -> GoType.LIST),
                    (args, frame) -> uniq(args[0], frame)),
            rule("concat", ListBuiltins::concatType, ListBuiltins::concat),
            rule(
                    "flatten",
                    Rules.one(Rules::isList, "cannot flatten %s", type -> GoType.LIST),
                    (args, frame) -> flatten(args[0], frame)),
            new Builtin("sort", sorts(), null, ListBuiltins::sort),
            new Builtin("get", List.of(), null, (args, frame) -> Fetch.getOrNil(args[0], args[1])));

    private ListBuiltins() {}

    private static Builtin rule(String name, Builtin.Rule rule, Builtin.Body body) {
        return new Builtin(name, List.of(), rule, body);
    }

    private static List<GoType> sorts() {
        List<GoType> lists = List.of(GoType.LIST, GoType.INTS, GoType.FLOATS, GoType.STRINGS);
        List<GoType> overloads = new ArrayList<>();
        for (GoType list : lists) {
            overloads.add(GoType.func(List.of(list, GoType.STRING), List.of(GoType.LIST), false));
        }
        // The last overload decides the error text.
        for (GoType list : List.of(GoType.LIST, GoType.FLOATS, GoType.STRINGS, GoType.INTS)) {
            overloads.add(GoType.func(List.of(list), List.of(GoType.LIST), false));
        }
        return overloads;
    }

    private static GoType takeType(List<@Nullable GoType> arguments) {
        Rules.count(arguments, 2);
        if (!Rules.isList(arguments.get(0))) {
            throw new GoException("cannot take from " + Rules.name(arguments.get(0)));
        }
        if (!Rules.isAny(arguments.get(1)) && !Rules.kind(arguments.get(1)).isSigned()) {
            throw new GoException("cannot take " + Rules.name(arguments.get(1)) + " elements");
        }
        return Rules.same(arguments.get(0));
    }

    private static GoType concatType(List<@Nullable GoType> arguments) {
        if (arguments.isEmpty()) {
            throw new GoException("invalid number of arguments (expected at least 1, got 0)");
        }
        for (GoType type : arguments) {
            if (!Rules.isList(type)) {
                throw new GoException("cannot concat " + Rules.name(type));
            }
        }
        return GoType.LIST;
    }

    private static @Nullable Object orNil(@Nullable Object list, long index) {
        try {
            return Fetch.member(list, index);
        } catch (GoException e) {
            return null;
        }
    }

    private static Object take(@Nullable Object value, @Nullable Object count) {
        List<?> list = Args.list(value);
        if (list == null || value == null) {
            throw new GoException("cannot take from " + Args.kind(value));
        }
        GoType countType = GoType.of(count);
        if (countType == null || !countType.kind().isSigned()) {
            throw new GoException("cannot take " + Args.kind(count) + " elements");
        }
        Long named = Numbers.namedInt(count);
        long to = Math.min(named != null ? named : Numbers.asLong(count), list.size());
        GoType type = GoType.of(value);
        if (to < 0) {
            throw new GoException("reflect.Value.Slice: slice index out of bounds");
        }
        if (type != null && type.kind() == GoKind.ARRAY) {
            throw new GoException("reflect.Value.Slice: slice of unaddressable array");
        }
        return Fetch.slice(value, 0L, to);
    }

    private static List<?> listOr(@Nullable Object value, String verb) {
        List<?> list = Args.list(value);
        if (list == null) {
            throw new GoException("cannot " + verb + " " + Args.kind(value));
        }
        return list;
    }

    private static Object reverse(@Nullable Object value, Frame frame) {
        List<?> list = listOr(value, "reverse");
        frame.grow(list.size());
        List<@Nullable Object> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Object uniq(@Nullable Object value, Frame frame) {
        List<?> list = listOr(value, "uniq");
        frame.budget().elements(list.size());
        List<@Nullable Object> unique = new ArrayList<>();
        for (Object item : list) {
            if (!contains(unique, item, frame)) {
                unique.add(item);
            }
        }
        return unique;
    }

    private static boolean contains(List<@Nullable Object> list, @Nullable Object item, Frame frame) {
        frame.budget().step(list.size());
        for (Object candidate : list) {
            if (Equality.equal(item, candidate, frame.budget())) {
                return true;
            }
        }
        return false;
    }

    private static Object concat(@Nullable Object[] args, Frame frame) {
        List<@Nullable Object> joined = new ArrayList<>();
        for (Object arg : args) {
            List<?> list = listOr(arg, "concat");
            frame.grow(list.size());
            joined.addAll(list);
        }
        return joined.isEmpty() ? GoSlice.NIL_LIST : joined;
    }

    private static Object flatten(@Nullable Object value, Frame frame) {
        List<@Nullable Object> flat = new ArrayList<>();
        flatten(listOr(value, "flatten"), flat, frame, 0);
        return flat;
    }

    private static void flatten(List<?> list, List<@Nullable Object> flat, Frame frame, int depth) {
        if (depth > GoFormat.MAX_DEPTH) {
            throw new GoException("recursion depth exceeded");
        }
        frame.budget().step(list.size() + 1L);
        for (Object item : list) {
            List<?> inner = Args.list(item);
            if (inner != null) {
                flatten(inner, flat, frame, depth + 1);
            } else {
                frame.grow(1);
                flat.add(item);
            }
        }
    }

    private static Object sort(@Nullable Object[] args, Frame frame) {
        boolean descending = false;
        if (args.length == 2) {
            if (!(args[1] instanceof String order)) {
                throw new GoException("sort order argument must be a string (got " + GoType.nameOf(args[1]) + ")");
            }
            if (!order.equals("asc") && !order.equals("desc")) {
                throw new GoException("invalid order " + order + ", expected asc or desc");
            }
            descending = order.equals("desc");
        }
        GoType type = GoType.of(args[0]);
        boolean sortable = GoType.LIST.equals(type)
                || GoType.INTS.equals(type)
                || GoType.FLOATS.equals(type)
                || GoType.STRINGS.equals(type);
        // Anything else sorts to nothing.
        List<?> list = sortable ? Args.list(args[0]) : null;
        if (list == null) {
            return GoSlice.NIL_LIST;
        }
        frame.grow(list.size());
        return Sorting.sorted(list, list, descending, frame.budget());
    }
}
