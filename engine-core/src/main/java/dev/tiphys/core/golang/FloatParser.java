package dev.tiphys.core.golang;

import java.util.Locale;

/** Reads floating point numbers as Go's ParseFloat does: decimal, hexadecimal, underscores, inf, nan. */
final class FloatParser {
    private static final int MAX_EXPONENT = 10_000;

    private final String text;

    FloatParser(String text) {
        this.text = text;
    }

    double parse() {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean signed = lower.startsWith("+") || lower.startsWith("-");
        String body = signed ? lower.substring(1) : lower;
        double sign = lower.startsWith("-") ? -1 : 1;
        if (body.equals("inf") || body.equals("infinity")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (lower.equals("nan")) {
            return Double.NaN;
        }
        boolean hex = body.startsWith("0x") && body.length() > 2;
        int end = mantissa(body, hex ? 2 : 0, hex);
        String exponent = exponent(body, end, hex ? 'p' : 'e');
        if ((hex && exponent.isEmpty()) || (body.indexOf('_') >= 0 && !IntParser.underscoresAreFine(body))) {
            throw syntax();
        }
        double value = Double.parseDouble(body.substring(0, end).replace("_", "") + exponent);
        if (Double.isInfinite(value)) {
            throw new GoException("strconv.ParseFloat: parsing " + GoStrconv.quote(text) + ": value out of range");
        }
        return sign * value;
    }

    // The end of digits with at most one point; at least one digit.
    private int mantissa(String body, int from, boolean hex) {
        boolean point = false;
        boolean digits = false;
        int at = from;
        for (; at < body.length(); at++) {
            char c = body.charAt(at);
            if (c == '.' && !point) {
                point = true;
            } else if ((c >= '0' && c <= '9') || (hex && c >= 'a' && c <= 'f')) {
                digits = true;
            } else if (c != '_') {
                break;
            }
        }
        if (!digits) {
            throw syntax();
        }
        return at;
    }

    private String exponent(String body, int at, char mark) {
        if (at == body.length()) {
            return "";
        }
        if (body.charAt(at) != mark) {
            throw syntax();
        }
        int start = at + 1;
        boolean negative = start < body.length() && body.charAt(start) == '-';
        if (negative || (start < body.length() && body.charAt(start) == '+')) {
            start++;
        }
        if (start == body.length() || body.charAt(start) == '_') {
            throw syntax();
        }
        int value = 0;
        for (int i = start; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '_') {
                if (c < '0' || c > '9') {
                    throw syntax();
                }
                // Beyond this every number of sane length is zero or infinite.
                value = Math.min(MAX_EXPONENT, value * 10 + c - '0');
            }
        }
        return String.valueOf(mark) + (negative ? "-" : "") + value;
    }

    private GoException syntax() {
        return new GoException("strconv.ParseFloat: parsing " + GoStrconv.quote(text) + ": invalid syntax");
    }
}
