package dev.tiphys.executors.process;

import java.util.Map;

/** Kubernetes' references to variables in commands, arguments and values: {@code $(NAME)}, and {@code $$(} for text. */
final class References {
    private References() {}

    /** The text with its references replaced; those to unknown variables stay as they are. */
    static String expand(String text, Map<String, String> variables) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
            int end = here == '$' && next == '(' ? text.indexOf(')', at) : -1;
            String value = end < 0 ? null : variables.get(text.substring(at + 2, end));
            if (value != null) {
                out.append(value);
                at = end + 1;
            } else if (here == '$' && next == '$') {
                out.append('$');
                at += 2;
            } else {
                out.append(here);
                at++;
            }
        }
        return out.toString();
    }
}
