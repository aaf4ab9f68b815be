package dev.tiphys.core.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** Functions of Go's strings package. */
public final class GoText {
    private GoText() {}

    /** Whether Go's unicode package calls the rune a space. */
    public static boolean isSpace(int rune) {
        return switch (rune) {
            case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> rune >= 0x2000 && rune <= 0x200A;
        };
    }

    /** Go's {@code TrimSpace}. */
    public static String trimSpace(String text) {
        // All of Go's spaces are single chars.
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Go's {@code Trim}: cuts the runes of a set from both ends. */
    public static String trim(String text, String set) {
        return trimRight(trimLeft(text, set), set);
    }

    /** Go's {@code TrimLeft}. */
    public static String trimLeft(String text, String set) {
        IntPredicate inSet = inSet(set);
        int from = 0;
        while (from < text.length() && inSet.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        return text.substring(from);
    }

    /** Go's {@code TrimRight}. */
    public static String trimRight(String text, String set) {
        IntPredicate inSet = inSet(set);
        int to = text.length();
        while (to > 0 && inSet.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(0, to);
    }

    // A long set is not searched again for every character.
    private static IntPredicate inSet(String set) {
        if (set.length() <= 16) {
            return rune -> set.indexOf(rune) >= 0;
        }
        Set<Integer> runes = set.codePoints().boxed().collect(Collectors.toSet());
        return runes::contains;
    }

    /** Go's {@code ToUpper}: one rune for one rune. */
    public static String toUpper(String text) {
        return map(text, Character::toUpperCase);
    }

    /** Go's {@code ToLower}: one rune for one rune. */
    public static String toLower(String text) {
        return map(text, Character::toLowerCase);
    }

    private static String map(String text, IntUnaryOperator mapping) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            out.appendCodePoint(GoStrings.isStrayByte(rune) ? 0xFFFD : mapping.applyAsInt(rune));
        }
        return out.toString();
    }

    /**
     * Go's {@code SplitN} and {@code SplitAfterN}.
     *
     * @param separator when empty, the text is split into its runes
     * @param limit how many parts at most; negative for all; with 0 there are none
     */
    public static List<String> split(String text, String separator, long limit, boolean keepSeparator, Budget budget) {
        List<String> parts = new ArrayList<>();
        if (limit == 0) {
            return parts;
        }
        long left = limit < 0 ? Long.MAX_VALUE : limit;
        int from = 0;
        while (left > 1) {
            int at;
            int next;
            if (separator.isEmpty()) {
                if (from >= text.length()) {
                    break;
                }
                at = from + Character.charCount(text.codePointAt(from));
                next = at;
                if (at == text.length()) {
                    break;
                }
            } else {
                at = TextSearch.indexOf(text, separator, from);
                if (at < 0) {
                    break;
                }
                next = at + separator.length();
            }
            budget.elements(3);
            parts.add(text.substring(from, keepSeparator ? next : at));
            from = next;
            left--;
        }
        if (!separator.isEmpty() || from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    /**
     * Go's {@code Replace}.
     *
     * @param old when empty, it is found before every rune and at the end
     * @param limit how many at most; negative for all
     */
    public static String replace(String text, String old, String replacement, long limit, Budget budget) {
        if (limit == 0 || old.equals(replacement)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        long left = limit < 0 ? Long.MAX_VALUE : limit;
        int from = 0;
        budget.allocate(text.length());
        if (old.isEmpty()) {
            return insert(text, replacement, left, budget);
        }
        while (left-- > 0) {
            int at = TextSearch.indexOf(text, old, from);
            if (at < 0) {
                break;
            }
            budget.allocate(replacement.length());
            out.append(text, from, at).append(replacement);
            from = at + old.length();
        }
        return GoStrings.repair(out.append(text, from, text.length()).toString());
    }

    private static String insert(String text, String insertion, long limit, Budget budget) {
        StringBuilder out = new StringBuilder(text.length());
        long left = limit;
        for (int i = 0; i < text.length(); ) {
            if (left-- > 0) {
                budget.allocate(insertion.length());
                out.append(insertion);
            }
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            out.appendCodePoint(rune);
        }
        if (left > 0) {
            budget.allocate(insertion.length());
            out.append(insertion);
        }
        return out.toString();
    }
}
