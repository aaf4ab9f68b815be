package dev.tiphys.core.decide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's printf for one integer: what {@code withSequence.format} may hold. */
final class NumberFormat {
    private static final Pattern VERB = Pattern.compile("%([-+# 0]*)(\\d*)(?:\\.(\\d*))?([a-zA-Z%])");

    private NumberFormat() {}

    static String print(String format, long value) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = VERB.matcher(format);
        int done = 0;
        boolean used = false;
        while (matcher.find()) {
            text.append(format, done, matcher.start());
            String verb = matcher.group(4);
            if (verb.equals("%")) {
                text.append('%');
            } else if (used) {
                text.append("%!").append(verb).append("(BADINDEX)");
            } else {
                used = true;
                text.append(number(matcher.group(1), matcher.group(2), verb, value));
            }
            done = matcher.end();
        }
        text.append(format.substring(done));
        if (!used) {
            text.append("%!(EXTRA int=").append(value).append(')');
        }
        return text.toString();
    }

    private static String number(String flags, String width, String verb, long value) {
        String digits = switch (verb) {
            case "d", "v" -> Long.toString(Math.abs(value));
            case "x" -> prefix(flags, "0x") + Long.toHexString(Math.abs(value));
            case "X" -> prefix(flags, "0X") + Long.toHexString(Math.abs(value)).toUpperCase(java.util.Locale.ROOT);
            case "o" -> prefix(flags, "0") + Long.toOctalString(Math.abs(value));
            case "b" -> Long.toBinaryString(Math.abs(value));
            case "c" -> Character.toString((int) value);
            default -> "";
        };
        if (digits.isEmpty()) {
            return "%!" + verb + "(int=" + value + ")";
        }
        String sign = value < 0 ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
        int missing = width.isEmpty() ? 0 : Integer.parseInt(width) - digits.length() - sign.length();
        if (missing <= 0) {
            return sign + digits;
        }
        if (flags.contains("-")) {
            return sign + digits + " ".repeat(missing);
        }
        return flags.contains("0") ? sign + "0".repeat(missing) + digits : " ".repeat(missing) + sign + digits;
    }

    private static String prefix(String flags, String prefix) {
        return flags.contains("#") ? prefix : "";
    }
}
