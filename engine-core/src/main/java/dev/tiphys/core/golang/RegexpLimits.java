package dev.tiphys.core.golang;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Refuses regular expressions that would be large when compiled: Go's own limits on nesting and on counted repetitions
 * within each other, which RE2/J does not have, and a limit on the size of the whole. Reads the source only as far as it
 * needs; what is no regular expression is left for the real parser to say.
 */
final class RegexpLimits {
    private static final int MAX_SOURCE = 100_000;
    private static final int MAX_NESTING = 1_000;
    private static final int MAX_REPEAT = 1_000;
    private static final long MAX_SIZE = 50_000;

    /** A group that is being read, or what has been read of the last atom in it. */
    private static final class Group {
        long size;
        long repeat = 1;
        long atomSize;
        long atomRepeat = 1;

        void atom(long newSize, long newRepeat) {
            flush();
            atomSize = newSize;
            atomRepeat = newRepeat;
        }

        void flush() {
            size = Math.min(size + atomSize, MAX_SIZE + 1);
            repeat = Math.max(repeat, atomRepeat);
            atomSize = 0;
            atomRepeat = 1;
        }
    }

    private final String source;
    private final Deque<Group> groups = new ArrayDeque<>();

    private RegexpLimits(String source) {
        this.source = source;
        groups.push(new Group());
    }

    static void check(String source) {
        if (source.length() > MAX_SOURCE) {
            throw new GoException("error parsing regexp: expression too large");
        }
        new RegexpLimits(source).scan();
    }

    private Group top() {
        return groups.getFirst();
    }

    private void scan() {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> at = escape(at);
                case '[' -> at = charClass(at);
                case '(' -> {
                    if (groups.size() > MAX_NESTING) {
                        throw new GoException("error parsing regexp: expression nests too deeply: `" + source + "`");
                    }
                    top().flush();
                    groups.push(new Group());
                    at++;
                }
                case ')' -> {
                    close();
                    at++;
                }
                case '{' -> at = repeat(at);
                case '|' -> {
                    top().atom(2, 1);
                    at++;
                }
                case '*', '+', '?' -> {
                    top().atomSize++;
                    at++;
                }
                default -> {
                    top().atom(1, 1);
                    at++;
                }
            }
        }
        while (groups.size() > 1) {
            close();
        }
        top().flush();
        checkSize(top().size);
    }

    private void close() {
        if (groups.size() > 1) {
            Group group = groups.pop();
            group.flush();
            checkSize(group.size);
            top().atom(group.size + 2, group.repeat);
        }
    }

    private static void checkSize(long size) {
        if (size > MAX_SIZE) {
            throw new GoException("error parsing regexp: expression too large");
        }
    }

    private int escape(int at) {
        if (source.startsWith("\\Q", at)) {
            int end = source.indexOf("\\E", at + 2);
            int stop = end < 0 ? source.length() : end;
            for (int i = at + 2; i < stop; i++) {
                top().atom(1, 1);
            }
            return end < 0 ? stop : end + 2;
        }
        top().atom(1, 1);
        int next = at + 2;
        // \p{Greek} and \x{10FFFF}: their braces are no repetition.
        boolean braces =
                next < source.length() && source.charAt(next) == '{' && "pPx".indexOf(source.charAt(next - 1)) >= 0;
        int end = braces ? source.indexOf('}', next) : -1;
        return end < 0 ? Math.min(next, source.length()) : end + 1;
    }

    private int charClass(int start) {
        top().atom(1, 1);
        int at = start + 1;
        if (source.startsWith("^", at)) {
            at++;
        }
        boolean first = true;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == ']' && !first) {
                return at + 1;
            }
            first = false;
            if (c == '\\') {
                at += 2;
            } else if (source.startsWith("[:", at) && source.indexOf(":]", at + 2) >= 0) {
                at = source.indexOf(":]", at + 2) + 2;
            } else {
                at++;
            }
        }
        return at;
    }

    // {n}, {n,} or {n,m}; anything else is literal.
    private int repeat(int start) {
        int end = source.indexOf('}', start);
        String inside = end < 0 ? "" : source.substring(start + 1, end);
        int comma = inside.indexOf(',');
        String low = comma < 0 ? inside : inside.substring(0, comma);
        String high = comma < 0 ? low : inside.substring(comma + 1);
        if (!isNumber(low) || (!high.isEmpty() && !isNumber(high))) {
            top().atom(1, 1);
            return start + 1;
        }
        int count = Integer.parseInt(high.isEmpty() ? low : high);
        Group group = top();
        if (count >= 2) {
            group.atomRepeat *= count;
            if (group.atomRepeat > MAX_REPEAT) {
                throw new GoException("error parsing regexp: invalid repeat count: `{" + inside + "}`");
            }
            group.atomSize *= count;
            checkSize(group.atomSize);
        }
        return end + 1;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
