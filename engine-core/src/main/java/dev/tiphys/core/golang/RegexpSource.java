package dev.tiphys.core.golang;

/** Writes an expression of Go's so that the library reads it as Go does. */
final class RegexpSource {
    private final String source;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private RegexpSource(String source) {
        this.source = source;
    }

    /**
     * The expression with every brace that is no repetition escaped: the library would let a quantifier follow it as if
     * it were one.
     *
     * @throws GoException for an escape that Go does not know, but the library takes
     */
    static String translate(String source) {
        boolean plain = source.indexOf('{') < 0 && GoStrings.isAscii(source);
        return plain ? source : new RegexpSource(source).translate();
    }

    private String translate() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\') {
                escape();
            } else if (c == '[') {
                characterClass();
            } else {
                out.append(c == '{' && !isRepetition() ? "\\{" : String.valueOf(c));
                at++;
            }
        }
        return out.toString();
    }

    private void escape() {
        int end = Math.min(at + 2, source.length());
        if (source.startsWith("\\Q", at)) {
            int close = source.indexOf("\\E", at);
            end = close < 0 ? source.length() : close + 2;
        } else if (end - at == 2 && source.charAt(at + 1) >= 0x80) {
            String character = Character.toString(source.codePointAt(at + 1));
            throw new GoException("error parsing regexp: invalid escape sequence: `\\" + character + "`");
        } else if (end < source.length() && source.charAt(end) == '{' && "pPx".indexOf(source.charAt(at + 1)) >= 0) {
            int close = source.indexOf('}', end);
            end = close < 0 ? source.length() : close + 1;
        }
        out.append(source, at, end);
        at = end;
    }

    private void characterClass() {
        int start = at++;
        if (at < source.length() && source.charAt(at) == '^') {
            at++;
        }
        // A bracket in first place is itself.
        int first = at;
        while (at < source.length() && (at == first || source.charAt(at) != ']')) {
            if (source.charAt(at) == '\\') {
                out.append(source, start, at);
                escape();
                start = at;
            } else if (source.startsWith("[:", at) && source.indexOf(":]", at + 2) >= 0) {
                at = source.indexOf(":]", at + 2) + 2;
            } else {
                at++;
            }
        }
        at = Math.min(at + 1, source.length());
        out.append(source, Math.min(start, at), at);
    }

    private boolean isRepetition() {
        int i = digits(at + 1);
        if (i == at + 1) {
            return false;
        }
        if (i < source.length() && source.charAt(i) == ',') {
            i = digits(i + 1);
        }
        return i < source.length() && source.charAt(i) == '}';
    }

    private int digits(int from) {
        int i = from;
        while (i < source.length() && source.charAt(i) >= '0' && source.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
