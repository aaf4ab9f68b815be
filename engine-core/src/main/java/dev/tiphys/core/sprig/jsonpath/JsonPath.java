package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled selector, such as {@code $.store.book[?(@.price < 10)].title}. */
public final class JsonPath {
    /** More steps than any sane selector has; every step is a call deep on the stack. */
    private static final int MAX_STEPS = 500;

    private final List<Step> steps;

    private JsonPath(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * Compiles a selector.
     *
     * @throws GoException when the text is no selector
     */
    public static JsonPath compile(String selector, Budget budget) {
        try {
            return new JsonPath(steps(selector, budget, new ScriptParser(budget)));
        } catch (PathException e) {
            throw new GoException("invalid JSONPath selector '" + selector + "' " + e.text());
        }
    }

    static List<Step> steps(String selector, Budget budget, ScriptParser scripts) {
        budget.step(selector.length());
        List<Step> steps = new ArrayList<>();
        for (String token : SelectorTokens.of(selector)) {
            if (steps.size() == MAX_STEPS) {
                throw new GoException("selector has too many steps");
            }
            steps.add(StepParser.parse(token, scripts));
        }
        return List.copyOf(steps);
    }

    /**
     * What the selector finds in a document of plain values, as JSON has them.
     *
     * @return null where the document has a null
     * @throws GoException when it leads nowhere
     */
    public @Nullable Object query(@Nullable Object document, Budget budget) {
        try {
            return new Walk(steps, budget).start(document, document);
        } catch (PathException e) {
            throw new GoException(e.text());
        }
    }
}
