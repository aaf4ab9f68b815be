package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoMap;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoText;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.golang.TextSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searching, cutting, trimming, splitting, joining and quoting. Positions and widths count bytes. */
final class StringFunctions {
    private StringFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("hello", "-> string", a -> "Hello!")
                .add("trim", "string -> string", a -> GoText.trimSpace(a.text(0)))
                .add("trimAll trimall", "string, string -> string", a -> GoText.trim(a.text(1), a.text(0)))
                .add("trimSuffix", "string, string -> string", a -> trimSuffix(a.text(0), a.text(1)))
                .add("trimPrefix", "string, string -> string", a -> trimPrefix(a.text(0), a.text(1)))
                .add("trunc", "int, string -> string", a -> truncate(a.integer(0), a.text(1)))
                .add("substr", "int, int, string -> string", a -> substring(a.integer(0), a.integer(1), a.text(2)))
                .add("abbrev", "int, string -> string", a -> abbreviate(a.integer(0), a.text(1)))
                .add(
                        "abbrevboth",
                        "int, int, string -> string",
                        a -> abbreviateBoth(a.integer(0), a.integer(1), a.text(2)))
                .add("repeat", "int, string -> string", a -> repeat(a.text(1), a.integer(0), a.budget()))
                .add("contains", "string, string -> bool", a -> TextSearch.contains(a.text(1), a.text(0)))
                .add("hasPrefix", "string, string -> bool", a -> a.text(1).startsWith(a.text(0)))
                .add("hasSuffix", "string, string -> bool", a -> a.text(1).endsWith(a.text(0)))
                .add(
                        "replace",
                        "string, string, string -> string",
                        a -> GoText.replace(a.text(2), a.text(0), a.text(1), -1, a.budget()))
                .add("indent", "int, string -> string", a -> indent(a.integer(0), a.text(1), a.budget()))
                .add("nindent", "int, string -> string", a -> "\n" + indent(a.integer(0), a.text(1), a.budget()))
                .add("plural", "string, string, int -> string", a -> a.integer(2) == 1 ? a.text(0) : a.text(1))
                .add("quote", "...any -> string", StringFunctions::quote)
                .add("squote", "...any -> string", StringFunctions::singleQuote)
                .add("cat", "...any -> string", StringFunctions::concatenate)
                .add("toString", "any -> string", a -> Values.text(a.any(0), a.budget()))
                .add("toStrings", "any -> []string", StringFunctions::toStrings)
                .add(
                        "join",
                        "string, any -> string",
                        a -> join(a.text(0), Values.texts(a.any(1), a.budget()), a.budget()))
                .add(
                        "splitList",
                        "string, string -> []string",
                        a -> GoSlice.ofStrings(GoText.split(a.text(1), a.text(0), -1, false, a.budget())))
                .add(
                        "split",
                        "string, string -> map[string]string",
                        a -> numbered(GoText.split(a.text(1), a.text(0), -1, false, a.budget())))
                .add(
                        "splitn",
                        "string, int, string -> map[string]string",
                        a -> numbered(GoText.split(a.text(2), a.text(0), a.integer(1), false, a.budget())))
                .add("fail", "string -> string, error", a -> {
                    throw new GoException(a.text(0));
                });
    }

    private static String trimSuffix(String suffix, String text) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static String trimPrefix(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String truncate(long count, String text) {
        int length = GoStrings.byteLength(text);
        if (count < 0) {
            return length + count > 0 ? GoStrings.slice(text, (int) (length + count), length) : text;
        }
        return length > count ? GoStrings.slice(text, 0, (int) count) : text;
    }

    private static String substring(long start, long end, String text) {
        int length = GoStrings.byteLength(text);
        if (start < 0) {
            return slice(text, 0, end, length);
        }
        return slice(text, start, end < 0 || end > length ? length : end, length);
    }

    private static String slice(String text, long from, long to, int length) {
        if (to < 0 || to > length) {
            throw new GoException("runtime error: slice bounds out of range [:" + to + "]"
                    + (to < 0 ? "" : " with length " + length));
        }
        if (from > to) {
            throw new GoException("runtime error: slice bounds out of range [" + from + ":" + to + "]");
        }
        return GoStrings.slice(text, (int) from, (int) to);
    }

    private static String abbreviate(long width, String text) {
        return width < 4 ? text : abbreviateFrom(text, 0, width);
    }

    private static String abbreviateBoth(long left, long right, String text) {
        return right < 4 || (left > 0 && right < 7) ? text : abbreviateFrom(text, left, right);
    }

    private static String abbreviateFrom(String text, long left, long width) {
        int length = GoStrings.byteLength(text);
        if (length <= width) {
            return text;
        }
        int room = (int) width - 3;
        long offset = Math.min(left, length);
        if (length - offset < room) {
            offset = (long) length - room;
        }
        if (offset <= 4) {
            return GoStrings.slice(text, 0, room) + "...";
        }
        if (width < 7) {
            return "";
        }
        if (offset + room < length) {
            return "..." + abbreviate(room, GoStrings.slice(text, (int) offset, length));
        }
        return "..." + GoStrings.slice(text, length - room, length);
    }

    static String repeat(String text, long count, Budget budget) {
        if (count < 0) {
            throw new GoException("strings: negative Repeat count");
        }
        if (text.isEmpty() || count == 0) {
            return "";
        }
        budget.allocate(count > Integer.MAX_VALUE ? Long.MAX_VALUE : count * text.length());
        return GoStrings.repair(text.repeat((int) count));
    }

    private static String indent(long spaces, String text, Budget budget) {
        String pad = repeat(" ", spaces, budget);
        return pad + GoText.replace(text, "\n", "\n" + pad, -1, budget);
    }

    private static String quote(Args args) {
        List<String> quoted = new ArrayList<>();
        for (Object value : args.values()) {
            if (value != null) {
                quoted.add(GoStrconv.quote(Values.text(value, args.budget())));
            }
        }
        return join(" ", quoted, args.budget());
    }

    private static String singleQuote(Args args) {
        List<String> quoted = new ArrayList<>();
        for (Object value : args.values()) {
            if (value != null) {
                quoted.add("'" + GoFormat.v(value, args.budget()) + "'");
            }
        }
        return join(" ", quoted, args.budget());
    }

    private static String concatenate(Args args) {
        List<String> parts = new ArrayList<>();
        for (Object value : args.values()) {
            if (value != null) {
                parts.add(GoFormat.v(value, args.budget()));
            }
        }
        return join(" ", parts, args.budget());
    }

    private static Object toStrings(Args args) {
        Object value = args.any(0);
        return value instanceof GoSlice slice && slice.goType().equals(GoType.STRINGS)
                ? slice
                : GoSlice.ofStrings(Values.texts(value, args.budget()));
    }

    private static String join(String separator, List<String> parts, Budget budget) {
        long length = (long) separator.length() * parts.size();
        for (String part : parts) {
            length += part.length();
        }
        budget.allocate(length);
        return GoStrings.repair(String.join(separator, parts));
    }

    private static Object numbered(List<String> parts) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (String part : parts) {
            map.put("_" + map.size(), part);
        }
        return GoMap.of(GoType.STRING_MAP, map);
    }
}
