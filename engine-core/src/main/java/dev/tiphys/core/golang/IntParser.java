package dev.tiphys.core.golang;

/** Reads integers as Go does. */
final class IntParser {
    private final String function;
    private final String text;

    IntParser(String function, String text) {
        this.function = function;
        this.text = text;
    }

    long signed(int base, int bits) {
        if (text.isEmpty()) {
            throw syntax();
        }
        boolean negative = text.charAt(0) == '-';
        String digits = negative || text.charAt(0) == '+' ? text.substring(1) : text;
        long limit = 1L << (bits - 1); // as unsigned: one more than the largest
        long value = magnitude(digits, base, negative ? limit : limit - 1);
        return negative ? -value : value;
    }

    long unsigned(int base, int bits) {
        return magnitude(text, base, bits == 64 ? -1L : (1L << bits) - 1);
    }

    private long magnitude(String digits, int base, long limit) {
        boolean prefixes = base == 0;
        int radix = base;
        String rest = digits;
        if (prefixes) {
            radix = 10;
            if (rest.startsWith("0")) {
                char mark = rest.length() >= 3 ? Character.toLowerCase(rest.charAt(1)) : ' ';
                radix = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
                rest = rest.substring(mark == 'x' || mark == 'b' || mark == 'o' ? 2 : 1);
                if (rest.isEmpty()) {
                    return 0;
                }
            }
        }
        if (rest.isEmpty()) {
            throw syntax();
        }
        long value = 0;
        boolean underscores = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '_' && prefixes) {
                underscores = true;
                continue;
            }
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                throw syntax();
            }
            if (Long.compareUnsigned(value, Long.divideUnsigned(limit - digit, radix)) > 0) {
                throw new GoException(prefix() + "value out of range");
            }
            value = value * radix + digit;
        }
        if (underscores && !underscoresAreFine(digits)) {
            throw syntax();
        }
        return value;
    }

    // Underscores stand between digits, or between a prefix and a digit.
    static boolean underscoresAreFine(String digits) {
        boolean prefix = digits.length() >= 2 && digits.charAt(0) == '0' && "xXbBoO".indexOf(digits.charAt(1)) >= 0;
        boolean hex = prefix && (digits.charAt(1) | 0x20) == 'x';
        char before = prefix || (!digits.isEmpty() && digits.charAt(0) == '0') ? '0' : '^';
        for (int i = prefix ? 2 : 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (hex && Character.digit(c, 16) >= 0);
            if (digit) {
                before = '0';
            } else if (c == '_') {
                if (before != '0') {
                    return false;
                }
                before = '_';
            } else {
                if (before == '_') {
                    return false;
                }
                before = '!';
            }
        }
        return before != '_';
    }

    private GoException syntax() {
        return new GoException(prefix() + "invalid syntax");
    }

    private String prefix() {
        return "strconv." + function + ": parsing " + GoStrconv.quote(text) + ": ";
    }
}
