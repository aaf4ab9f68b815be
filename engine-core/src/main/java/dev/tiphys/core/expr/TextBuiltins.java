package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoText;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.golang.TextSearch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of texts. */
final class TextBuiltins {
    private static final GoType S = GoType.STRING;
    private static final GoType ONE = func(S, S);
    private static final GoType TWO = func(S, S, S);

    static final List<Builtin> ALL = List.of(
            of(
                    "trim",
                    List.of(ONE, TWO),
                    (args, frame) -> args.length == 1
                            ? GoText.trimSpace(Args.text(args[0]))
                            : GoText.trim(text(args, 0), text(args, 1))),
            of("trimPrefix", List.of(TWO, ONE), (args, frame) -> {
                String prefix = args.length == 2 ? text(args, 1) : " ";
                String text = text(args, 0);
                return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
            }),
            of("trimSuffix", List.of(TWO, ONE), (args, frame) -> {
                String suffix = args.length == 2 ? text(args, 1) : " ";
                String text = text(args, 0);
                return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
            }),
            of("upper", List.of(ONE), (args, frame) -> GoText.toUpper(text(args, 0))),
            of("lower", List.of(ONE), (args, frame) -> GoText.toLower(text(args, 0))),
            of("split", splits(), (args, frame) -> split(args, frame, false)),
            of("splitAfter", splits(), (args, frame) -> split(args, frame, true)),
            of(
                    "replace",
                    List.of(func(S, S, S, S, GoType.INT), func(S, S, S, S)),
                    (args, frame) -> GoText.replace(
                            text(args, 0),
                            text(args, 1),
                            text(args, 2),
                            args.length == 4 ? Numbers.index(args[3]) : -1,
                            frame.budget())),
            of("repeat", List.of(func(S, S, GoType.INT)), (args, frame) -> repeat(args, frame)),
            of(
                    "join",
                    List.of(
                            func(S, GoType.STRINGS, S),
                            func(S, GoType.LIST, S),
                            func(S, GoType.LIST),
                            func(S, GoType.STRINGS, S),
                            func(S, GoType.STRINGS)),
                    TextBuiltins::join),
            of(
                    "indexOf",
                    List.of(func(GoType.INT, S, S)),
                    (args, frame) -> byteIndex(text(args, 0), TextSearch.indexOf(text(args, 0), text(args, 1), 0))),
            of(
                    "lastIndexOf",
                    List.of(func(GoType.INT, S, S)),
                    (args, frame) -> byteIndex(text(args, 0), TextSearch.lastIndexOf(text(args, 0), text(args, 1)))),
            of(
                    "hasPrefix",
                    List.of(func(GoType.BOOL, S, S)),
                    (args, frame) -> text(args, 0).startsWith(text(args, 1))),
            of(
                    "hasSuffix",
                    List.of(func(GoType.BOOL, S, S)),
                    (args, frame) -> text(args, 0).endsWith(text(args, 1))));

    private TextBuiltins() {}

    private static GoType func(GoType result, GoType... parameters) {
        return GoType.func(List.of(parameters), List.of(result), false);
    }

    private static List<GoType> splits() {
        return List.of(func(GoType.STRINGS, S, S), func(GoType.STRINGS, S, S, GoType.INT));
    }

    private static Builtin of(String name, List<GoType> overloads, Builtin.Body body) {
        return new Builtin(name, overloads, null, body);
    }

    private static String text(@Nullable Object[] args, int i) {
        return Args.text(args[i]);
    }

    private static Long byteIndex(String text, int charIndex) {
        return charIndex < 0 ? -1L : (Long) (long) GoStrings.byteOffset(text, charIndex);
    }

    private static Object split(@Nullable Object[] args, Frame frame, boolean keepSeparator) {
        String text = text(args, 0);
        String separator = text(args, 1);
        long limit = args.length == 3 ? Numbers.index(args[2]) : -1;
        frame.budget().allocate(text.length());
        List<String> parts = GoText.split(text, separator, limit, keepSeparator, frame.budget());
        return limit == 0 ? GoSlice.nil(GoType.STRINGS) : GoSlice.ofStrings(parts);
    }

    private static Object repeat(@Nullable Object[] args, Frame frame) {
        String text = text(args, 0);
        long count = Numbers.index(args[1]);
        if (count < 0) {
            throw new GoException("invalid argument for repeat (expected positive integer, got " + count + ")");
        }
        if (count > 1_000_000) {
            throw new GoException("memory budget exceeded");
        }
        frame.grow(GoStrings.byteLength(text) * count);
        return GoStrings.repair(text.repeat((int) count));
    }

    private static String join(@Nullable Object[] args, Frame frame) {
        String glue = args.length == 2 ? text(args, 1) : "";
        GoType type = GoType.of(args[0]);
        List<?> list = Args.list(args[0]);
        if (list == null || (!GoType.LIST.equals(type) && !GoType.STRINGS.equals(type))) {
            throw new GoException("invalid argument for join (type " + Rules.name(type) + ")");
        }
        List<String> parts = new ArrayList<>(list.size());
        long length = 0;
        for (Object item : list) {
            String part = Args.text(item);
            parts.add(part);
            length += (long) part.length() + glue.length();
        }
        frame.budget().allocate(length);
        return GoStrings.repair(String.join(glue, parts));
    }
}
