package dev.tiphys.core.lint.scope;

/** Stand-ins for values that are only known at run time; Argo's form, so that its messages stay the same. */
public final class Placeholders {
    private static final String PREFIX = "__argo__internal__placeholder-";
    private int next;

    /** The next one. */
    public String next() {
        return PREFIX + next++;
    }

    /** Whether a text begins with one. */
    public static boolean is(String text) {
        return text.startsWith(PREFIX);
    }

    /** Whether a text holds one. */
    public static boolean within(String text) {
        return text.contains(PREFIX);
    }

    /** The text with a letter in place of each. */
    public static String masked(String text) {
        int at = text.indexOf(PREFIX);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            int end = at + PREFIX.length();
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (end == at + PREFIX.length()) {
                out.append(text, from, end);
            } else {
                out.append(text, from, at).append('x');
            }
            from = end;
            at = text.indexOf(PREFIX, end);
        }
        return out.append(text, from, text.length()).toString();
    }
}
