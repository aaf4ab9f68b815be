package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoRegexp;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Regular expressions. Without {@code must} a wrong one fails with another text; regexMatch finds that it does not match. */
final class RegexFunctions {
    private static final int MAX_CACHED = 200;

    private final Map<String, GoRegexp> cache = new ConcurrentHashMap<>();

    /** What a function does with the compiled expression. */
    private interface Use {
        Object apply(GoRegexp regexp, Args args);
    }

    FunctionTable table() {
        FunctionTable table = new FunctionTable()
                .add("regexMatch", "string, string -> bool", a -> {
                    try {
                        return compile(a).matches(a.text(1), a.budget());
                    } catch (GoException e) {
                        a.rethrowIfExhausted(e);
                        return false;
                    }
                })
                .add(
                        "mustRegexMatch",
                        "string, string -> bool, error",
                        a -> compile(a).matches(a.text(1), a.budget()))
                .add("regexQuoteMeta", "string -> string", a -> GoRegexp.quoteMeta(a.text(0)));
        both(
                table,
                "FindAll",
                "string, string, int -> []string",
                (r, a) -> strings(r.findAll(a.text(1), limit(a.integer(2)), a.budget())));
        both(table, "Find", "string, string -> string", (r, a) -> {
            String found = r.find(a.text(1), a.budget());
            return found == null ? "" : found;
        });
        both(
                table,
                "ReplaceAll",
                "string, string, string -> string",
                (r, a) -> r.replaceAll(a.text(1), a.text(2), a.budget()));
        both(
                table,
                "ReplaceAllLiteral",
                "string, string, string -> string",
                (r, a) -> r.replaceAllLiteral(a.text(1), a.text(2), a.budget()));
        both(table, "Split", "string, string, int -> []string", (r, a) -> {
            List<String> parts = r.split(a.text(1), limit(a.integer(2)), a.budget());
            return parts == null ? GoSlice.nil(GoType.STRINGS) : GoSlice.ofStrings(parts);
        });
        return table;
    }

    private void both(FunctionTable table, String name, String signature, Use use) {
        table.add("regex" + name, signature, a -> use.apply(mustCompile(a), a));
        table.add("mustRegex" + name, signature + ", error", a -> use.apply(compile(a), a));
    }

    private GoRegexp compile(Args args) {
        String source = args.text(0);
        GoRegexp known = cache.get(source);
        if (known != null) {
            return known;
        }
        args.budget().step(10L * source.length());
        GoRegexp compiled = GoRegexp.compile(source);
        if (cache.size() >= MAX_CACHED) {
            cache.clear();
        }
        cache.put(source, compiled);
        return compiled;
    }

    private GoRegexp mustCompile(Args args) {
        try {
            return compile(args);
        } catch (GoException e) {
            args.rethrowIfExhausted(e);
            throw new GoException("regexp: Compile(" + goQuote(args.text(0)) + "): " + e.getMessage());
        }
    }

    // Go's regexp package writes `…` unless the text has a back quote or control characters.
    private static String goQuote(String text) {
        boolean plain = text.indexOf('`') < 0 && text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7F));
        return plain ? "`" + text + "`" : dev.tiphys.core.golang.GoStrconv.quote(text);
    }

    private static int limit(long count) {
        return (int) Math.max(-1, Math.min(count, Integer.MAX_VALUE));
    }

    private static Object strings(List<String> found) {
        return found.isEmpty() ? GoSlice.nil(GoType.STRINGS) : GoSlice.ofStrings(found);
    }
}
