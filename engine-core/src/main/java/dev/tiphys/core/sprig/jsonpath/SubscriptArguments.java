package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the brackets of a step: quoted keys, numbers and scripts, with commas or colons. */
final class SubscriptArguments {
    /**
     * What was read.
     *
     * @param arguments Long, String (keys still quoted, scripts in parentheses), or null where a range leaves one out
     */
    record Parts(List<@Nullable Object> arguments, int commas, int colons) {
        boolean isSingle() {
            return arguments.size() == 1 && commas == 0 && colons == 0;
        }
    }

    private final String token;
    private final String subscript;
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int commas;
    private int colons;
    private boolean afterColon;
    private int openParentheses;
    private char quote;

    SubscriptArguments(String token, String subscript) {
        this.token = token;
        this.subscript = subscript;
    }

    Parts read() {
        for (int i = 0; i < subscript.length(); i++) {
            char c = subscript.charAt(i);
            text.append(c);
            switch (c) {
                case ' ' -> trim();
                case '(' -> openParentheses += quote == 0 ? 1 : 0;
                case ')' -> closeParenthesis();
                case '\'', '"' -> quote(c);
                case ':' -> colon(i == 0);
                case ',' -> comma();
                default -> {}
            }
        }
        if (text.length() > 0) {
            add(numberOrText(text.toString()));
        }
        return new Parts(arguments, commas, colons);
    }

    private boolean enclosed() {
        return quote != 0 || openParentheses != 0;
    }

    private void add(@Nullable Object argument) {
        arguments.add(argument);
        afterColon = false;
    }

    private void trim() {
        if (!enclosed()) {
            while (text.length() > 0 && GoText.isSpace(text.charAt(text.length() - 1))) {
                text.setLength(text.length() - 1);
            }
            while (text.length() > 0 && GoText.isSpace(text.charAt(0))) {
                text.deleteCharAt(0);
            }
        }
    }

    // Counts even within quotes.
    private void closeParenthesis() {
        openParentheses--;
        if (openParentheses == 0) {
            String script = text.toString();
            if (!StepParser.isScript(script)) {
                throw new PathException("invalid expression. invalid format '" + script + "'");
            }
            add(script);
            text.setLength(0);
        }
    }

    private void quote(char mark) {
        if ((quote != 0 && quote != mark) || openParentheses != 0) {
            return;
        }
        int length = text.length();
        if (length > 1 && text.charAt(length - 2) == '\\') {
            text.deleteCharAt(length - 2);
            return;
        }
        if (quote == 0) {
            if (length != 1) {
                throw PathException.format(token);
            }
            quote = mark;
            return;
        }
        quote = 0;
        if (!StepParser.isKey(text.toString())) {
            throw PathException.format(token);
        }
        add(text.toString());
        text.setLength(0);
    }

    private void colon(boolean first) {
        if (enclosed()) {
            return;
        }
        String before = text.substring(0, text.length() - 1);
        if (!before.isEmpty()) {
            Object number = numberOrText(before);
            if (number instanceof String) {
                throw PathException.format(token);
            }
            add(number);
        } else if (first) {
            add(null);
        }
        if (afterColon) {
            arguments.add(null);
        }
        colons++;
        afterColon = true;
        text.setLength(0);
    }

    private void comma() {
        if (enclosed()) {
            return;
        }
        String before = text.substring(0, text.length() - 1);
        if (!before.isEmpty()) {
            add(numberOrText(before));
        }
        commas++;
        afterColon = false;
        text.setLength(0);
    }

    private static Object numberOrText(String text) {
        try {
            return GoStrconv.parseInt(text, 10, 64);
        } catch (GoException e) {
            return text;
        }
    }
}
