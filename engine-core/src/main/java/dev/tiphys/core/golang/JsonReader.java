package dev.tiphys.core.golang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON, strictly by the standard. */
final class JsonReader {
    private final String text;
    private int at;
    private int depth;
    private @Nullable String tooLarge;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable
    Object read() {
        Object value = value();
        blanks();
        if (at < text.length()) {
            throw invalid("after top-level value");
        }
        // Go looks at the syntax of the whole before it looks at numbers.
        if (tooLarge != null) {
            throw new GoException("json: cannot unmarshal number " + tooLarge + " into Go value of type float64");
        }
        return value;
    }

    private @Nullable Object value() {
        blanks();
        if (at == text.length()) {
            throw end();
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> {
                if (c == '-' || isDigit(c)) {
                    yield number();
                }
                throw invalid("looking for beginning of value");
            }
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        blanks();
        if (peek() == '}') {
            at++;
            depth--;
            return map;
        }
        while (true) {
            blanks();
            if (peek() != '"') {
                throw invalid("looking for beginning of object key string");
            }
            String key = string();
            blanks();
            if (peek() != ':') {
                throw invalid("after object key");
            }
            at++;
            map.put(key, value());
            blanks();
            char next = peek();
            if (next != ',' && next != '}') {
                throw invalid("after object key:value pair");
            }
            at++;
            if (next == '}') {
                depth--;
                return map;
            }
        }
    }

    private List<@Nullable Object> array() {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        blanks();
        if (peek() == ']') {
            at++;
            depth--;
            return list;
        }
        while (true) {
            list.add(value());
            blanks();
            char next = peek();
            if (next != ',' && next != ']') {
                throw invalid("after array element");
            }
            at++;
            if (next == ']') {
                depth--;
                return list;
            }
        }
    }

    private void enter() {
        if (++depth > GoFormat.MAX_DEPTH) {
            throw new GoException("exceeded max depth");
        }
    }

    private @Nullable Object literal(String word, @Nullable Object value) {
        for (int i = 1; i < word.length(); i++) {
            at++;
            if (inside() != word.charAt(i)) {
                throw invalid("in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
        }
        at++;
        return value;
    }

    private Double number() {
        int start = at;
        if (text.charAt(at) == '-') {
            at++;
            if (!isDigit(inside())) {
                throw invalid("in numeric literal");
            }
        }
        if (text.charAt(at) == '0') {
            at++;
        } else {
            digits();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            if (!isDigit(inside())) {
                throw invalid("after decimal point in numeric literal");
            }
            digits();
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            at++;
            char sign = inside();
            if (sign == '+' || sign == '-') {
                at++;
            }
            if (!isDigit(inside())) {
                throw invalid("in exponent of numeric literal");
            }
            digits();
        }
        String number = text.substring(start, at);
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value) && tooLarge == null) {
            tooLarge = number;
        }
        return value;
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (true) {
            char c = peek();
            if (c == '"') {
                at++;
                return GoStrings.toValid(out.toString());
            }
            if (c < ' ') {
                throw invalid("in string literal");
            }
            at++;
            if (c == '\\') {
                escape(out);
            } else {
                out.append(c);
            }
        }
    }

    private void escape(StringBuilder out) {
        char c = inside();
        switch (c) {
            case '"', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    at++;
                    int digit = inside() < 0x80 ? Character.digit(inside(), 16) : -1;
                    if (digit < 0) {
                        throw invalid("in \\u hexadecimal character escape");
                    }
                    unit = unit * 16 + digit;
                }
                out.append((char) unit);
            }
            default -> throw invalid("in string escape code");
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at == text.length()) {
            throw end();
        }
        return text.charAt(at);
    }

    private static GoException end() {
        return new GoException("unexpected end of JSON input");
    }

    // Inside of a word, number or escape the end of the text counts as a blank in the wrong place.
    private char inside() {
        return at == text.length() ? ' ' : text.charAt(at);
    }

    private GoException invalid(String where) {
        // Go looks at the first byte of the character.
        int rune = at == text.length() ? ' ' : text.codePointAt(at);
        int first = GoStrings.encode(new String(Character.toChars(rune)))[0] & 0xFF;
        String shown = switch (first) {
            case '\'' -> "'\\''";
            case '"' -> "'\"'";
            default -> GoStrconv.quoteRune(first);
        };
        return new GoException("invalid character " + shown + " " + where);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
