package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The largest or smallest number in arguments and lists of any depth. */
final class Extreme {
    private final String name;
    private final boolean largest;
    private final Frame frame;

    Extreme(String name, boolean largest, Frame frame) {
        this.name = name;
        this.largest = largest;
        this.frame = frame;
    }

    @Nullable
    Object of(@Nullable Object[] arguments) {
        Object best = null;
        for (Object argument : arguments) {
            if (Numbers.isNumber(argument) || Numbers.namedInt(argument) != null) {
                best = better(best, argument);
                continue;
            }
            List<?> list = Args.list(argument);
            if (list == null) {
                // One argument of another kind is given back as it is.
                if (arguments.length == 1) {
                    return argument;
                }
                throw invalid(argument);
            }
            best = isPlain(argument) ? ofPlain(list, best, 0) : better(best, ofTyped(list, 0));
        }
        return best;
    }

    private static boolean isPlain(@Nullable Object list) {
        return GoType.LIST.equals(GoType.of(list));
    }

    private @Nullable Object ofPlain(List<?> list, @Nullable Object before, int depth) {
        enter(list, depth);
        Object best = before;
        for (Object item : list) {
            List<?> inner = Args.list(item);
            if (inner != null) {
                best = better(best, isPlain(item) ? ofPlain(inner, null, depth + 1) : ofTyped(inner, depth + 1));
            } else if (Numbers.isNumber(item)) {
                best = better(best, item);
            } else {
                throw invalid(item);
            }
        }
        return best;
    }

    // A typed list does not pass over empty lists inside.
    private @Nullable Object ofTyped(List<?> list, int depth) {
        enter(list, depth);
        Object best = null;
        for (Object item : list) {
            List<?> inner = Args.list(item);
            Object value =
                    inner == null ? item : isPlain(item) ? ofPlain(inner, null, depth + 1) : ofTyped(inner, depth + 1);
            if (!Numbers.isNumber(value)) {
                throw invalid(value);
            }
            best = better(best, value);
        }
        return best;
    }

    private void enter(List<?> list, int depth) {
        if (depth > GoFormat.MAX_DEPTH) {
            throw new GoException("recursion depth exceeded");
        }
        frame.budget().step(4L + list.size());
    }

    private @Nullable Object better(@Nullable Object best, @Nullable Object candidate) {
        if (candidate == null) {
            return best;
        }
        if (best == null) {
            return candidate;
        }
        boolean wins = largest ? Compare.less(best, candidate) : Compare.more(best, candidate);
        return wins ? candidate : best;
    }

    private GoException invalid(@Nullable Object value) {
        return new GoException("invalid argument for " + name + " (type " + GoType.nameOf(value) + ")");
    }
}
