package dev.tiphys.core.golang;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled regular expression with Go's syntax (RE2) and Go's rules for finding all, replacing and splitting. Matching
 * takes time linear in the text; it is paid from the budget.
 */
public final class GoRegexp {
    private final Pattern pattern;
    /** Steps that one character of the text costs. */
    private final int cost;

    private GoRegexp(Pattern pattern) {
        this.pattern = pattern;
        this.cost = 2 + pattern.programSize() / 16;
    }

    /** @throws GoException with Go's text: {@code error parsing regexp: …} */
    public static GoRegexp compile(String source) {
        RegexpLimits.check(source);
        if (!GoStrings.toValid(source).equals(source)) {
            throw new GoException("error parsing regexp: invalid UTF-8: `" + source + "`");
        }
        try {
            return new GoRegexp(Pattern.compile(RegexpSource.translate(source)));
        } catch (PatternSyntaxException e) {
            String text = String.valueOf(e.getMessage());
            throw new GoException(
                    text.contains("stack underflow")
                            ? "error parsing regexp: unexpected ): `" + source + "`"
                            : text.endsWith("trailing backslash at end of expression") ? text + ": ``" : text);
        }
    }

    /** Whether the expression matches anywhere in a text. */
    public boolean matches(String text, Budget budget) {
        return matcher(text, budget).find();
    }

    /** The leftmost match; null when there is none. */
    public @Nullable String find(String text, Budget budget) {
        Matcher matcher = matcher(text, budget);
        return matcher.find() ? matcher.group() : null;
    }

    /**
     * All matches that do not overlap; an empty one right behind another does not count.
     *
     * @param limit how many at most; all when negative
     */
    public List<String> findAll(String text, int limit, Budget budget) {
        List<String> found = new ArrayList<>();
        for (Span span : spans(text, limit, budget)) {
            found.add(text.substring(span.start(), span.end()));
        }
        return found;
    }

    private record Span(int start, int end) {}

    private List<Span> spans(String text, int limit, Budget budget) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = matcher(text, budget);
        int lastEnd = -1;
        for (int at = 0; at <= text.length() && spans.size() != limit; ) {
            if (!matcher.find(at)) {
                break;
            }
            Span span = new Span(matcher.start(), matcher.end());
            if (span.end() > at || span.start() != lastEnd) {
                budget.elements(1);
                spans.add(span);
            }
            at = span.end() > at ? span.end() : at + width(text, at);
            lastEnd = span.end();
        }
        return spans;
    }

    /** Replaces all matches; {@code $1}, {@code ${name}} and {@code $$} in the replacement mean what they do in Go. */
    public String replaceAll(String text, String replacement, Budget budget) {
        RegexpTemplate template = RegexpTemplate.parse(replacement);
        return replace(text, budget, (out, matcher) -> template.expand(out, matcher, pattern));
    }

    /** Replaces all matches by a text as it is. */
    public String replaceAllLiteral(String text, String replacement, Budget budget) {
        return replace(text, budget, (out, matcher) -> out.append(replacement));
    }

    private interface Insertion {
        void append(StringBuilder out, Matcher matcher);
    }

    private String replace(String text, Budget budget, Insertion insertion) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = matcher(text, budget);
        int copied = 0;
        for (int at = 0; at <= text.length() && matcher.find(at); ) {
            int before = out.length();
            out.append(text, copied, matcher.start());
            if (matcher.end() > copied || matcher.start() == 0) {
                insertion.append(out, matcher);
            }
            budget.allocate(out.length() - before);
            copied = matcher.end();
            at = Math.max(at + width(text, at), copied);
        }
        budget.allocate(text.length() - copied);
        return out.append(text, copied, text.length()).toString();
    }

    /** Splits at the matches into at most {@code limit} parts; null for a limit of 0, no limit when negative. */
    public @Nullable List<String> split(String text, int limit, Budget budget) {
        if (limit == 0) {
            return null;
        }
        if (text.isEmpty() && !pattern.pattern().isEmpty()) {
            return List.of("");
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (Span span : spans(text, limit, budget)) {
            if (limit > 0 && parts.size() == limit - 1) {
                break;
            }
            end = span.start();
            if (span.end() != 0) {
                parts.add(text.substring(start, end));
            }
            start = span.end();
        }
        if (end != text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    /** Go's {@code regexp.QuoteMeta}. */
    public static String quoteMeta(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private Matcher matcher(String text, Budget budget) {
        return pattern.matcher(new MeteredText(text, cost, budget));
    }

    private static int width(String text, int at) {
        return at == text.length() ? 1 : Character.charCount(text.codePointAt(at));
    }

    /** The source. */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
