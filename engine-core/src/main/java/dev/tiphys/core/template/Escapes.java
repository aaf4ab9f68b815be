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

    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
