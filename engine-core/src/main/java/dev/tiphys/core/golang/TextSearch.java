package dev.tiphys.core.golang;

/**
 * Finds a text in another in time linear in both, whatever they are: Java's own search takes their product when both
 * repeat themselves.
 */
public final class TextSearch {
    // Below this the product is as good as linear.
    private static final int SHORT = 32;

    private TextSearch() {}

    /** As {@link String#indexOf(String, int)}. */
    public static int indexOf(String text, String sought, int from) {
        if (sought.length() <= SHORT || text.length() - from <= SHORT) {
            return text.indexOf(sought, from);
        }
        int[] borders = borders(sought);
        int matched = 0;
        for (int i = from; i < text.length(); i++) {
            matched = next(sought, borders, matched, text.charAt(i));
            if (matched == sought.length()) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** As {@link String#lastIndexOf(String)}. */
    public static int lastIndexOf(String text, String sought) {
        if (sought.length() <= SHORT || text.length() <= SHORT) {
            return text.lastIndexOf(sought);
        }
        String reversed = new StringBuilder(sought).reverse().toString();
        int at = indexOf(new StringBuilder(text).reverse().toString(), reversed, 0);
        return at < 0 ? -1 : text.length() - at - sought.length();
    }

    public static boolean contains(String text, String sought) {
        return indexOf(text, sought, 0) >= 0;
    }

    private static int next(String sought, int[] borders, int matched, char c) {
        int state = matched;
        while (state > 0 && sought.charAt(state) != c) {
            state = borders[state - 1];
        }
        return sought.charAt(state) == c ? state + 1 : 0;
    }

    // For each prefix the length of its longest proper prefix that is its suffix too.
    private static int[] borders(String sought) {
        int[] borders = new int[sought.length()];
        for (int i = 1; i < sought.length(); i++) {
            borders[i] = next(sought, borders, borders[i - 1], sought.charAt(i));
        }
        return borders;
    }
}
