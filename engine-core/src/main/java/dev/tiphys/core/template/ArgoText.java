package dev.tiphys.core.template;

import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoUnicode;
import dev.tiphys.core.template.TemplateException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One substitution to the letter of Argo, which makes a JSON document of the text, replaces tags in the document and
 * reads it again; with all that leaks on the way. It serves to compare, never to run: {@link TextTemplate} does that.
 */
public final class ArgoText {
    // Argo unescapes these in expressions, also where a backslash before them makes them plain text.
    private static final Pattern ESCAPED_HTML = Pattern.compile("\\\\u00(3c|3e|26)");

    private final String text;
    private final Scope scope;
    private final Strictness strictness;
    private boolean broken;

    private ArgoText(String text, Scope scope, Strictness strictness) {
        this.text = text;
        this.scope = scope;
        this.strictness = strictness;
    }

    /**
     * Fills in a text.
     *
     * @throws TemplateException with Argo's message
     */
    public static String substitute(String text, Scope scope, Strictness strictness) {
        return new ArgoText(text, scope, strictness).run();
    }

    private String run() {
        StringBuilder out = new StringBuilder();
        int end = 0;
        int missing = unclosed();
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", end)) {
            if (missing >= 0) {
                throw new TemplateException(Kind.UNCLOSED, TagScanner.unclosed(text, missing));
            }
            out.append(text, end, open);
            int close = text.indexOf("}}", open + 2);
            tag(out, text.substring(open + 2, close));
            end = close + 2;
        }
        out.append(text, end, text.length());
        if (broken) {
            throw new TemplateException(
                    Kind.INVALID_JSON, "cannot finish template replacement because the result was invalid JSON");
        }
        return out.toString();
    }

    private int unclosed() {
        int open = text.indexOf("{{");
        while (open >= 0) {
            int close = text.indexOf("}}", open + 2);
            if (close < 0) {
                return open;
            }
            open = text.indexOf("{{", close + 2);
        }
        return -1;
    }

    private void tag(StringBuilder out, String inner) {
        if (inner.startsWith("=")) {
            expression(out, inner.substring(1));
            return;
        }
        String escaped = Escapes.inDocument(inner);
        String name = GoUnicode.trimSpace(escaped);
        Object value = scope.lookup(name);
        if (value == null && nested(out, inner, escaped)) {
            return;
        }
        String source = "{{" + inner + "}}";
        String replacement =
                value instanceof String found ? found : SimpleTag.withoutText(value, name, source, strictness);
        out.append(replacement == null ? source : spliced(replacement));
    }

    // The innermost tag goes first; its value becomes a part of the outer one, for a later pass.
    private boolean nested(StringBuilder out, String inner, String escaped) {
        int at = escaped.lastIndexOf("{{");
        if (at <= 0) {
            return false;
        }
        String name = escaped.substring(at + 2);
        Object value = scope.lookup(name);
        if (value == Scope.ABSENT) {
            throw new TemplateException(
                    Kind.ABSENT,
                    "unable to substitute nested tag {{" + escaped + "}}: " + GoStrconv.quote(name)
                            + " is an absent optional");
        }
        if (value instanceof String found) {
            out.append("{{").append(inner, 0, inner.lastIndexOf("{{")).append(spliced(found));
            return true;
        }
        return false;
    }

    private void expression(StringBuilder out, String expression) {
        Matcher html = ESCAPED_HTML.matcher(expression);
        if (html.find()) {
            char escaped = (char) Integer.parseInt(html.group(1), 16);
            throw new TemplateException(
                    Kind.EXPRESSION,
                    "failed to unmarshall JSON expression: invalid character '" + escaped + "' in string escape code");
        }
        ExpressionTag tag = ExpressionTag.of(expression);
        Object value = tag.value(scope, strictness);
        if (value instanceof ExpressionTag.Json json) {
            out.append(spliced(json.text()));
        } else {
            out.append(value == null ? tag.source() : value);
        }
    }

    /** A value as it comes out of the document again, into which it went in Go's notation. */
    private String spliced(String value) {
        broken |= !Escapes.survivesDocument(value);
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
