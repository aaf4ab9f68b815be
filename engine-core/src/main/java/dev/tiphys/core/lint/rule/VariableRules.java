package dev.tiphys.core.lint.rule;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.scope.KeyOrder;
import dev.tiphys.core.lint.scope.Scope;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.text.CallText;
import dev.tiphys.core.lint.text.GoText;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.manifest.DataPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tags in texts: what they name must be there. */
public final class VariableRules {
    private final Node below;
    private final Scope scope;
    private final Supplier<String> prefix;
    private final Sink sink;

    private VariableRules(Node below, Scope scope, Supplier<String> prefix, Sink sink) {
        this.below = below;
        this.scope = scope;
        this.prefix = prefix;
        this.sink = sink;
    }

    /** Checks all texts below a node; {@code prefix} stands before the message. */
    public static void check(Node below, Scope scope, String prefix, Sink sink) {
        check(below, scope, () -> prefix, sink);
    }

    /** The same with a text that is only made when it is needed. */
    public static void check(Node below, Scope scope, Supplier<String> prefix, Sink sink) {
        List<Node> wrong = new ArrayList<>(0);
        Tags.texts(below, text -> {
            if (isWrong(text.text(), scope)) {
                wrong.add(text);
            }
        });
        if (!wrong.isEmpty()) {
            wrong.sort(KeyOrder.COMPARATOR);
            wrong.forEach(new VariableRules(below, scope, prefix, sink)::text);
        }
    }

    /** Whether {@link #check} would find nothing. */
    public static boolean passes(Node below, Scope scope) {
        boolean[] wrong = {false};
        Tags.texts(below, text -> wrong[0] |= isWrong(text.text(), scope));
        return !wrong[0];
    }

    private static boolean isWrong(String text, Scope scope) {
        boolean[] wrong = {Tags.unclosed(text).isPresent()};
        Tags.forEachSimple(text, tag -> wrong[0] |= !scope.accepts(tag));
        return wrong[0];
    }

    private void text(Node text) {
        Tags.forEachSimple(text.text(), tag -> {
            if (!scope.accepts(tag)) {
                Advice advice = Advice.nearest(tag.strip(), scope::candidates);
                sink.error(LintCode.VARIABLE_UNRESOLVED, text, prefix.get() + CallText.unresolved(tag), advice);
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
        String message = prefix.get() + CallText.unresolved(end < 0 ? tag : json.substring(0, end));
        sink.error(LintCode.TAG_UNCLOSED, text, message, Advice.of("close the tag: {{" + rest + "}}"));
    }
}
