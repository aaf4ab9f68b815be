package dev.tiphys.core.golang;

import java.util.Map;

/** Reads Go's durations. The sum is kept unsigned, because the smallest duration has no positive counterpart. */
final class DurationParser {
    private static final long LIMIT = Long.MIN_VALUE; // 2^63 read as unsigned

    private final String text;
    private final Map<String, Long> units;
    private int at;

    DurationParser(String text, Map<String, Long> units) {
        this.text = text;
        this.units = units;
    }

    long parse() {
        boolean negative = text.startsWith("-");
        at = negative || text.startsWith("+") ? 1 : 0;
        if (text.length() == at + 1 && text.charAt(at) == '0') {
            return 0;
        }
        if (at == text.length()) {
            throw invalid();
        }
        long sum = 0;
        while (at < text.length()) {
            sum += part();
            if (Long.compareUnsigned(sum, LIMIT) > 0) {
                throw invalid();
            }
        }
        if (negative) {
            return -sum;
        }
        if (sum < 0) {
            throw invalid();
        }
        return sum;
    }

    private long part() {
        char first = text.charAt(at);
        if (first != '.' && !isDigit(first)) {
            throw invalid();
        }
        int start = at;
        long whole = whole();
        boolean digits = at > start;
        long fraction = 0;
        double scale = 1;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            int from = at;
            boolean full = false;
            for (; at < text.length() && isDigit(text.charAt(at)); at++) {
                int digit = text.charAt(at) - '0';
                full = full || fraction > Long.MAX_VALUE / 10 || fraction * 10 + digit < 0;
                if (!full) {
                    fraction = fraction * 10 + digit;
                    scale *= 10;
                }
            }
            digits |= at > from;
        }
        if (!digits) {
            throw invalid();
        }
        long unit = unit();
        if (Long.compareUnsigned(whole, Long.divideUnsigned(LIMIT, unit)) > 0) {
            throw invalid();
        }
        long value = whole * unit;
        if (fraction > 0) {
            value += (long) ((double) fraction * ((double) unit / scale));
            if (Long.compareUnsigned(value, LIMIT) > 0) {
                throw invalid();
            }
        }
        return value;
    }

    private long whole() {
        long value = 0;
        for (; at < text.length() && isDigit(text.charAt(at)); at++) {
            if (value < 0 || value > Long.MAX_VALUE / 10) {
                throw invalid();
            }
            value = value * 10 + (text.charAt(at) - '0');
            if (Long.compareUnsigned(value, LIMIT) > 0) {
                throw invalid();
            }
        }
        return value;
    }

    private long unit() {
        int start = at;
        while (at < text.length() && text.charAt(at) != '.' && !isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new GoException("time: missing unit in duration " + GoTimes.quote(text));
        }
        String name = text.substring(start, at);
        Long unit = units.get(name);
        if (unit == null) {
            throw new GoException("time: unknown unit " + GoTimes.quote(name) + " in duration " + GoTimes.quote(text));
        }
        return unit;
    }

    private GoException invalid() {
        return new GoException("time: invalid duration " + GoTimes.quote(text));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
