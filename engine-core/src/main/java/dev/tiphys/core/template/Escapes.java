package dev.tiphys.core.template;

import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoStrconv;

/** Texts as they look inside a JSON document: Argo's messages quote the document. */
final class Escapes {
    private Escapes() {}

    static String inDocument(String text) {
        return inner(GoJson.quote(text, true));
    }

    /** As in Argo's messages about expressions, where the escapes for HTML are taken back. */
    static String inExpression(String expression) {
        return GoStrconv.quote(inner(GoJson.quote(expression, false)));
    }

    /** Whether a value is the same again once Argo has put it into a document, in Go's notation, and read that. */
    static boolean survivesDocument(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' ? "\b\f\n\r\t".indexOf(c) < 0 : c == 0x7f) {
                return false;
            }
            // Beyond the first plane, what does not print is written in a way that JSON does not know.
            if (Character.isHighSurrogate(c)
                    && GoStrconv.quote(Character.toString(value.codePointAt(i))).startsWith("\"\\U")) {
                return false;
            }
        }
        return true;
    }

    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
