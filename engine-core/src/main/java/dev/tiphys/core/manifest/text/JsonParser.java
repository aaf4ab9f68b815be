package dev.tiphys.core.manifest.text;

import org.jspecify.annotations.Nullable;

/** Reads one JSON text, as strictly as Go does: no comments, no trailing commas. */
public final class JsonParser {
    /** The longest number; a longer one is an attack. */
    private static final int MAX_NUMBER = 1000;

    private final String text;
    private final TreeBuilder tree;
    private int at;
    private int line = 1;
    private int lineStart;

    private JsonParser(String text, TreeBuilder tree) {
        this.text = text;
        this.tree = tree;
    }

    /** The data of a JSON text. */
    public static ParsedText parse(String text, String file, int maxDepth, int maxValues) throws SyntaxException {
        TreeBuilder tree = new TreeBuilder(maxDepth, maxValues);
        JsonParser parser = new JsonParser(text, tree);
        parser.document();
        return tree.result(file);
    }

    /** Whether a text is so clearly JSON that messages about it should be JSON's. */
    public static boolean looksLikeJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    private void document() throws SyntaxException {
        do {
            blanks();
            boolean complete = value();
            while (complete && !tree.atTop()) {
                complete = afterValue();
            }
        } while (!tree.atTop());
        blanks();
        if (at < text.length()) {
            throw unexpected("the end");
        }
    }

    /** Reads a value, or the beginning of one up to where its first part begins. */
    private boolean value() throws SyntaxException {
        Place place = new Place(line, column());
        switch (peek()) {
            case '{' -> {
                return begin(true, place);
            }
            case '[' -> {
                return begin(false, place);
            }
            case '"' -> tree.value(string(), place);
            case 't' -> tree.value(word("true", true), place);
            case 'f' -> tree.value(word("false", false), place);
            case 'n' -> tree.value(word("null", null), place);
            default -> tree.value(number(), place);
        }
        return true;
    }

    private boolean begin(boolean mapping, Place place) throws SyntaxException {
        tree.begin(mapping, place);
        at++;
        blanks();
        if (peek() == (mapping ? '}' : ']')) {
            at++;
            tree.end();
            return true;
        }
        if (mapping) {
            key();
        }
        return false;
    }

    /** Reads what follows a value; true when that ended the container, so that a value is complete again. */
    private boolean afterValue() throws SyntaxException {
        blanks();
        boolean mapping = tree.inMapping();
        char c = peek();
        if (c == (mapping ? '}' : ']')) {
            at++;
            tree.end();
            return true;
        }
        if (c != ',') {
            throw unexpected(mapping ? "\",\" or \"}\"" : "\",\" or \"]\"");
        }
        at++;
        blanks();
        if (mapping) {
            key();
        }
        return false;
    }

    private void key() throws SyntaxException {
        if (peek() != '"') {
            throw unexpected("a key in quotes");
        }
        int keyLine = line;
        int keyColumn = column();
        tree.key(string(), keyLine, keyColumn);
        blanks();
        if (peek() != ':') {
            throw unexpected("\":\"");
        }
        at++;
    }

    private @Nullable Object word(String word, @Nullable Object meaning) throws SyntaxException {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return meaning;
    }

    private Number number() throws SyntaxException {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        if (at - start > MAX_NUMBER) {
            at = start;
            throw problem("limit", "a number of more than " + MAX_NUMBER + " digits");
        }
        Number number = Numbers.ofJson(text.substring(start, at));
        if (number instanceof Double && Double.isInfinite(number.doubleValue())) {
            at = start;
            throw problem("bad-value", "a number that is too big");
        }
        return number;
    }

    private void digits() throws SyntaxException {
        if (peek() < '0' || peek() > '9') {
            throw unexpected("a value");
        }
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
    }

    private String string() throws SyntaxException {
        StringBuilder result = new StringBuilder();
        for (at++; ; at++) {
            if (at >= text.length()) {
                throw unexpected("a closing quote");
            }
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return result.toString();
            }
            if (c < ' ') {
                throw problem("json-syntax", "a control character in a text");
            }
            result.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() throws SyntaxException {
        at++;
        char c = peek();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unexpected("an escape such as \\n");
        };
    }

    private char unicode() throws SyntaxException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void blanks() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else if (c != ' ' && c != '\r' && c != '\t') {
                return;
            }
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private int column() {
        return text.codePointCount(lineStart, at) + 1;
    }

    private SyntaxException unexpected(String expected) {
        String found =
                at < text.length() ? "\"" + text.substring(at, text.offsetByCodePoints(at, 1)) + "\"" : "the end";
        return problem("json-syntax", "expected " + expected + ", found " + found);
    }

    private SyntaxException problem(String code, String message) {
        at = Math.min(at, text.length());
        return new SyntaxException(code, message, null, line, column());
    }
}
