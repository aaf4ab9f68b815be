package dev.tiphys.core.lint.walk;

import dev.tiphys.core.sprig.ArgoFunctions;
import dev.tiphys.core.template.Rendered;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.Strictness;
import dev.tiphys.core.template.TextTemplate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions in tags with what is known before anything runs, as Argo does: names of templates may come out
 * of them. What cannot be evaluated stays as it is.
 */
final class ExpressionFolding {
    /** So many are evaluated in one document. */
    private static final int MOST = 300;

    private static final List<String> FUNCTIONS = List.of("asInt", "asFloat", "jsonpath", "toJson", "sprig");

    private @Nullable ArgoFunctions functions;
    private int folded;

    /** The value of an expression, whose tag is given without braces; null when it stays. */
    @Nullable
    String fold(String tag, Map<String, String> variables) {
        if (folded++ >= MOST) {
            return null;
        }
        String text = "{{" + tag + "}}";
        Rendered rendered = TextTemplate.parse(text).tryRender(scope(tag, variables), Strictness.NONE);
        return rendered.error().isPresent() || rendered.text().equals(text) ? null : rendered.text();
    }

    private Scope scope(String tag, Map<String, String> variables) {
        Scope scope = Scope.of(variables);
        if (FUNCTIONS.stream().noneMatch(tag::contains)) {
            return scope;
        }
        ArgoFunctions known = functions;
        if (known == null) {
            known = new ArgoFunctions(InstantSource.fixed(Instant.EPOCH), new Random(0));
            functions = known;
        }
        return scope.with(known.roots(), InstantSource.fixed(Instant.EPOCH));
    }
}
