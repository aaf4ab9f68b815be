package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.Scope;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.CallText;
import dev.tiphys.core.lint.text.GoText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.manifest.DataPath;
import java.util.Optional;

/** Tags in texts: what they name must be there. */
public final class VariableRules {
    private final Node below;
    private final Scope scope;
    private final String prefix;
    private final Sink sink;

    private VariableRules(Node below, Scope scope, String prefix, Sink sink) {
        this.below = below;
        this.scope = scope;
        this.prefix = prefix;
        this.sink = sink;
    }

    /** Checks all texts below a node; {@code prefix} stands before the message. */
    public static void check(Node below, Scope scope, String prefix, Sink sink) {
        if (Tags.anyBelow(below.value())) {
            Tags.texts(below, new VariableRules(below, scope, prefix, sink)::text);
        }
    }

    private void text(Node text) {
        Tags.forEachSimple(text.text(), tag -> {
            if (!scope.accepts(tag)) {
                Advice advice = Advice.nearest(tag.strip(), scope::candidates);
                sink.error(LintCode.VARIABLE_UNRESOLVED, text, prefix + CallText.unresolved(tag), advice);
            }
        });
        Tags.unclosed(text.text()).ifPresent(rest -> unclosed(text, rest));
    }

    /** Argo looks at texts inside of JSON, whose own braces close the tag: then nothing of that name is there. */
    private void unclosed(Node text, String rest) {
        String tag = GoText.jsonEscape(rest) + "\"";
        if (rest.startsWith("=") || scope.accepts(tag)) {
            return;
        }
        StringBuilder json = new StringBuilder(tag);
        Optional<DataPath> at = Optional.of(text.path());
        while (at.isPresent() && !at.get().equals(below.path()) && json.indexOf("}}") < 0) {
            json.append(at.get().lastIndex() < 0 ? '}' : ']');
            at = at.get().parent();
        }
        int end = json.indexOf("}}");
        String message = prefix + CallText.unresolved(end < 0 ? tag : json.substring(0, end));
        sink.error(LintCode.TAG_UNCLOSED, text, message, Advice.of("close the tag: {{" + rest + "}}"));
    }
}
