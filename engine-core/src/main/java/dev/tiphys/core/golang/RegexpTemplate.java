package dev.tiphys.core.golang;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** What replaces a match: literal text and references to groups, by number or name. */
final class RegexpTemplate {
    private record Part(String text, boolean isGroup) {}

    private final List<Part> parts;

    private RegexpTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads {@code $1}, {@code $name}, {@code ${name}} and {@code $$}; a dollar before anything else is itself. */
    static RegexpTemplate parse(String source) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c != '$') {
                literal.append(c);
                continue;
            }
            if (source.startsWith("$", at)) {
                literal.append('$');
                at++;
                continue;
            }
            boolean brace = source.startsWith("{", at);
            int start = brace ? at + 1 : at;
            int end = nameEnd(source, start);
            if (end == start || (brace && !source.startsWith("}", end))) {
                literal.append('$');
                continue;
            }
            parts.add(new Part(literal.toString(), false));
            literal.setLength(0);
            parts.add(new Part(source.substring(start, end), true));
            at = brace ? end + 1 : end;
        }
        parts.add(new Part(literal.toString(), false));
        return new RegexpTemplate(parts);
    }

    private static int nameEnd(String source, int start) {
        int end = start;
        while (end < source.length()) {
            int rune = source.codePointAt(end);
            if (rune != '_' && !Character.isLetter(rune) && !Character.isDigit(rune)) {
                break;
            }
            end += Character.charCount(rune);
        }
        return end;
    }

    /** Groups that do not exist or did not take part are empty. */
    void expand(StringBuilder out, Matcher matcher, Pattern pattern) {
        for (Part part : parts) {
            if (!part.isGroup()) {
                out.append(part.text());
                continue;
            }
            Integer group = number(part.text());
            if (group == null) {
                group = pattern.namedGroups().get(part.text());
            }
            if (group != null && group <= matcher.groupCount() && matcher.start(group) >= 0) {
                out.append(matcher.group(group));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Integer number(String name) {
        boolean digits = name.length() <= 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (name.length() == 1 || name.charAt(0) != '0') ? Integer.valueOf(name) : null;
    }
}
