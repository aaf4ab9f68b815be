package dev.tiphys.core.lint.text;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoStrconv;

/** How Go writes and reads texts inside messages. */
public final class GoText {
    private GoText() {}

    /** As inside of a text in Go's JSON. */
    public static String jsonEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
                String quoted = GoJson.quote(text, true);
                return quoted.substring(1, quoted.length() - 1);
            }
        }
        return text;
    }

    /** Whether Go reads the text as a whole number. */
    public static boolean isInteger(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> (c < '0' || c > '9') && c != '-' && c != '+')) {
            return false;
        }
        try {
            GoStrconv.atoi(text);
            return true;
        } catch (GoException e) {
            return false;
        }
    }
}
