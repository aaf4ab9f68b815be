package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoDuration;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoLocation;
import dev.tiphys.core.golang.GoTime;
import dev.tiphys.core.golang.GoTimeLayout;
import dev.tiphys.core.golang.GoType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of times. */
final class TimeBuiltins {
    private static final List<String> LAYOUTS = List.of(
            "2006-01-02",
            "15:04:05",
            "2006-01-02 15:04:05",
            GoTimeLayout.RFC3339,
            GoTimeLayout.RFC822,
            GoTimeLayout.RFC850,
            GoTimeLayout.RFC1123);

    static final List<Builtin> ALL = List.of(
            new Builtin("now", List.of(), TimeBuiltins::nowType, (args, frame) -> now(args, frame)),
            new Builtin("date", List.of(), TimeBuiltins::dateType, (args, frame) -> date(args)),
            new Builtin(
                    "duration",
                    List.of(parser(GoType.DURATION)),
                    null,
                    (args, frame) -> GoDuration.parse(Args.text(args[0]))),
            new Builtin(
                    "timezone",
                    List.of(parser(GoType.LOCATION)),
                    null,
                    (args, frame) -> GoLocation.load(Args.text(args[0]))));

    private TimeBuiltins() {}

    private static GoType parser(GoType result) {
        return GoType.func(List.of(GoType.STRING), List.of(result, GoType.ERROR), false);
    }

    private static GoType nowType(List<@Nullable GoType> arguments) {
        if (!arguments.isEmpty() && (arguments.size() > 1 || !GoType.LOCATION.equals(arguments.get(0)))) {
            throw new GoException("invalid number of arguments (expected 0, got " + arguments.size() + ")");
        }
        return GoType.TIME;
    }

    private static GoType dateType(List<@Nullable GoType> arguments) {
        int count = arguments.size();
        if (count < 1) {
            throw new GoException("invalid number of arguments (expected at least 1, got 0)");
        }
        if (GoType.LOCATION.equals(arguments.get(0))) {
            count--;
        }
        if (count > 3) {
            throw new GoException("invalid number of arguments (expected at most 3, got " + count + ")");
        }
        return GoType.TIME;
    }

    private static Object now(@Nullable Object[] args, Frame frame) {
        GoTime now = GoTime.of(frame.now());
        return args.length == 1 && args[0] instanceof GoLocation zone ? now.in(zone) : now;
    }

    // Where nothing is known about the first argument, Go hands over what a zone points to, which is no zone.
    static Object dateWithoutZone(@Nullable Object[] args, Frame frame) {
        if (args[0] instanceof GoLocation) {
            throw new GoException("interface conversion: interface {} is time.Location, not string");
        }
        return date(args);
    }

    private static Object date(@Nullable Object[] given) {
        GoLocation zone = given[0] instanceof GoLocation location ? location : null;
        @Nullable Object[] args = zone == null ? given : Arrays.copyOfRange(given, 1, given.length);
        if (args.length == 0) {
            throw new GoException("runtime error: index out of range [0] with length 0");
        }
        String text = Args.text(args[0]);
        GoLocation location = zone == null ? GoLocation.UTC : zone;
        if (args.length == 2) {
            return GoTime.parse(Args.text(args[1]), text, location);
        }
        if (args.length == 3) {
            return GoTime.parse(Args.text(args[1]), text, GoLocation.load(Args.text(args[2])));
        }
        for (String layout : LAYOUTS) {
            try {
                return GoTime.parse(layout, text, location);
            } catch (GoException e) {
                // The next layout may fit.
            }
        }
        throw new GoException("invalid date " + text);
    }
}
