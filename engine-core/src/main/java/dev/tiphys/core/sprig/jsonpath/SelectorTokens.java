package dev.tiphys.core.sprig.jsonpath;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a selector into the texts of its steps: {@code $.a[0]..b} into {@code $}, {@code a}, {@code [0]}, {@code ..},
 * {@code b}.
 */
final class SelectorTokens {
    private final String selector;
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder token = new StringBuilder();
    private int quotes;
    private int openParentheses;
    private int brackets;
    private int openBracketsInToken;

    private SelectorTokens(String selector) {
        this.selector = selector;
    }

    /** @throws PathException when the selector does not begin with {@code $} or {@code @} and a dot or bracket */
    static List<String> of(String selector) {
        return new SelectorTokens(selector).cut();
    }

    private List<String> cut() {
        String start = selector.isEmpty() ? "" : first(selector, 0);
        if (!start.equals("$") && !start.equals("@")) {
            throw unexpected(start, 0);
        }
        if (selector.length() > 1 && selector.charAt(1) != '.' && selector.charAt(1) != '[') {
            throw unexpected(first(selector, 1), 1);
        }
        tokens.add(start);
        for (int i = 1; i < selector.length(); i++) {
            take(selector.charAt(i));
        }
        if (token.length() > 0) {
            tokens.add(token.charAt(0) == '.' ? token.substring(1) : token.toString());
        }
        return tokens;
    }

    private void take(char c) {
        if (token.length() == 0) {
            quotes = 0;
            openParentheses = 0;
        }
        switch (c) {
            case '\'' -> quotes++;
            case '(' -> openParentheses++;
            case ')' -> openParentheses--;
            case '[' -> {
                brackets++;
                openBracketsInToken++;
            }
            case ']' -> brackets--;
            default -> {}
        }
        token.append(c);
        boolean enclosed = quotes % 2 == 1 || openParentheses != 0;
        if (c == '[') {
            // The first bracket of a token that already has text begins a token of its own.
            boolean atStart = token.length() == 1 || (token.length() == 2 && token.charAt(0) == '.');
            if (!atStart && openBracketsInToken == 1) {
                end(token.length() - 1);
                token.append('[');
                openBracketsInToken = 1;
            }
        } else if (token.length() == 2 && token.charAt(0) == '.' && c == '.') {
            end(2);
        } else if (openBracketsInToken > 0) {
            if (!enclosed && c == ']' && brackets == 0) {
                end(token.length());
            }
        } else if (c == '.' && token.length() > 1 && !enclosed) {
            end(token.length() - 1);
            token.append('.');
        }
    }

    /** Ends the token before a position; a dot in front of it is no part of it, unless it is all there is. */
    private void end(int length) {
        boolean dots = length == 2 && token.charAt(0) == '.' && token.charAt(1) == '.';
        tokens.add(token.substring(token.charAt(0) == '.' && !dots ? 1 : 0, length));
        token.setLength(0);
        openBracketsInToken = 0;
    }

    private static String first(String text, int at) {
        return text.substring(at, text.offsetByCodePoints(at, 1));
    }

    private static PathException unexpected(String text, int index) {
        return new PathException("unexpected token '" + text + "' at index " + index);
    }
}
