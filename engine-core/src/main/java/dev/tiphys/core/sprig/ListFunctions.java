package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists. The functions copy; only sortAlpha sorts a list of strings in place. */
final class ListFunctions {
    private static final GoType LISTS = GoType.slice(GoType.LIST);

    private ListFunctions() {}

    static FunctionTable table() {
        FunctionTable table = new FunctionTable()
                .add("list tuple", "...any -> []any", a -> new ArrayList<>(a.values()))
                .add("sortAlpha", "any -> []string", ListFunctions::sortAlpha)
                .add("concat", "...any -> any", ListFunctions::concat);
        both(table, "append push", "Append mustPush", "any, any -> []any", a -> {
            List<@Nullable Object> longer = copy(a.elements(0, "Cannot push on type "), a.budget());
            longer.add(a.any(1));
            return longer;
        });
        both(table, "prepend", "Prepend", "any, any -> []any", a -> {
            List<@Nullable Object> longer = copy(a.elements(0, "Cannot prepend on type "), a.budget());
            longer.add(0, a.any(1));
            return longer;
        });
        both(table, "first", "First", "any -> any", a -> {
            List<? extends @Nullable Object> list = a.elements(0, "Cannot find first on type ");
            return list.isEmpty() ? null : list.get(0);
        });
        both(table, "last", "Last", "any -> any", a -> {
            List<? extends @Nullable Object> list = a.elements(0, "Cannot find last on type ");
            return list.isEmpty() ? null : list.get(list.size() - 1);
        });
        both(table, "rest", "Rest", "any -> []any", a -> {
            List<? extends @Nullable Object> list = a.elements(0, "Cannot find rest on type ");
            return list.isEmpty() ? GoSlice.NIL_LIST : copy(list.subList(1, list.size()), a.budget());
        });
        both(table, "initial", "Initial", "any -> []any", a -> {
            List<? extends @Nullable Object> list = a.elements(0, "Cannot find initial on type ");
            return list.isEmpty() ? GoSlice.NIL_LIST : copy(list.subList(0, list.size() - 1), a.budget());
        });
        both(table, "reverse", "Reverse", "any -> []any", a -> {
            List<@Nullable Object> reversed = copy(a.elements(0, "Cannot find reverse on type "), a.budget());
            Collections.reverse(reversed);
            return reversed;
        });
        both(table, "compact", "Compact", "any -> []any", a -> {
            List<@Nullable Object> full = copy(a.elements(0, "Cannot compact on type "), a.budget());
            full.removeIf(Values::isEmpty);
            return full;
        });
        both(table, "uniq", "Uniq", "any -> []any", a -> {
            ValueSet seen = new ValueSet(a.budget());
            List<@Nullable Object> distinct = copy(a.elements(0, "Cannot find uniq on type "), a.budget());
            distinct.removeIf(element -> !seen.add(element));
            return distinct;
        });
        both(table, "without", "Without", "any, ...any -> []any", a -> {
            ValueSet dropped = ValueSet.of(a.from(1), a.budget());
            List<@Nullable Object> kept = copy(a.elements(0, "Cannot find without on type "), a.budget());
            kept.removeIf(dropped::contains);
            return kept;
        });
        both(
                table,
                "has",
                "Has",
                "any, any -> bool",
                a -> a.any(1) != null && contains(a.elements(1, "Cannot find has on type "), a.any(0), a.budget()));
        both(table, "slice", "Slice", "any, ...any -> any", ListFunctions::slice);
        both(table, "chunk", "Chunk", "int, any -> [][]any", ListFunctions::chunk);
        return table;
    }

    /** Adds a function that panics together with its twin that returns an error; an expression cannot tell them apart. */
    private static void both(
            FunctionTable table, String names, String twins, String signature, FunctionTable.Body body) {
        table.add(names, signature, body);
        for (String twin : twins.split(" ", -1)) {
            table.add(twin.startsWith("must") ? twin : "must" + twin, signature + ", error", body);
        }
    }

    private static List<@Nullable Object> copy(List<? extends @Nullable Object> list, Budget budget) {
        budget.elements(list.size() + 1L);
        return new ArrayList<>(list);
    }

    private static boolean contains(List<? extends @Nullable Object> list, @Nullable Object wanted, Budget budget) {
        for (Object element : list) {
            if (DeepValues.equal(element, wanted, budget)) {
                return true;
            }
        }
        return false;
    }

    private static Object concat(Args args) {
        if (args.count() == 0) {
            return GoSlice.NIL_LIST;
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < args.count(); i++) {
            Object list = args.any(i);
            if (list != null && Values.elements(list) == null) {
                throw new GoException("Cannot concat type " + Values.kind(list) + " as list");
            }
            List<? extends @Nullable Object> elements = args.elements(i, "");
            args.budget().elements(elements.size());
            all.addAll(elements);
        }
        return all.isEmpty() ? GoSlice.NIL_LIST : all;
    }

    private static Object sortAlpha(Args args) {
        Object value = args.any(0);
        if (value == null || Values.elements(value) == null) {
            return GoSlice.ofStrings(Values.text(value, args.budget()));
        }
        List<String> sorted = Values.texts(value, args.budget());
        args.budget().step(sorted.size() * 8L);
        sorted = new ArrayList<>(sorted);
        sorted.sort(GoStrings::compare);
        if (value instanceof GoSlice slice && slice.goType().equals(GoType.STRINGS) && slice.overwrite(sorted)) {
            return slice;
        }
        return GoSlice.ofStrings(sorted);
    }

    private static @Nullable Object slice(Args args) {
        List<? extends @Nullable Object> list = args.elements(0, "list should be type of slice or array but ");
        if (list.isEmpty()) {
            return null;
        }
        long start = args.count() > 1 ? Casts.toInt64(args.any(1)) : 0;
        long end = args.count() > 2 ? Casts.toInt64(args.any(2)) : list.size();
        Object value = Objects.requireNonNull(args.any(0));
        if (Objects.requireNonNull(GoType.of(value)).kind() == GoKind.ARRAY) {
            throw new GoException("reflect.Value.Slice: slice of unaddressable array");
        }
        if (start < 0 || end < start || end > list.size()) {
            throw new GoException("reflect.Value.Slice: slice index out of bounds");
        }
        if (value instanceof GoSlice slice) {
            return slice.slice((int) start, (int) end);
        }
        if (value instanceof GoBytes bytes) {
            return bytes.slice((int) start, (int) end);
        }
        return copy(list.subList((int) start, (int) end), args.budget());
    }

    // Go computes the number of chunks with floats, which decides what sizes below one do.
    private static Object chunk(Args args) {
        List<? extends @Nullable Object> list = args.elements(1, "Cannot chunk type ");
        long size = args.integer(0);
        double chunks = Math.floor((double) (list.size() - 1) / size) + 1;
        if (!(chunks >= 0 && chunks <= list.size() + 1.0)) {
            throw new GoException("runtime error: makeslice: len out of range");
        }
        List<Object> result = new ArrayList<>();
        for (long i = 0; i < (long) chunks; i++) {
            long length = size;
            if (i == (long) chunks - 1) {
                long rest = size == 0 ? 0 : list.size() % size;
                length = rest == 0 ? size : rest;
            }
            long from = i * size;
            if (length < 0) {
                throw new GoException("runtime error: makeslice: len out of range");
            }
            if (from < 0 || from + length > list.size()) {
                throw new GoException("reflect: slice index out of range");
            }
            result.add(copy(list.subList((int) from, (int) (from + length)), args.budget()));
        }
        return GoSlice.of(LISTS, result);
    }
}
