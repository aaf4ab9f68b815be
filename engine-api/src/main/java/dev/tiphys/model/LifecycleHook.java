package dev.tiphys.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template that runs when the workflow, a step or a task reaches a certain state. The hook named {@code exit} is the exit handler.
 *
 * @param template the template's name; null when the manifest does not say
 * @param templateRef or a template elsewhere; null when the manifest does not say
 * @param arguments what the template is given
 * @param expression when the hook fires; an exit hook needs none; null when the manifest does not say
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record LifecycleHook(
        @Nullable String template,
        @Nullable TemplateRef templateRef,
        Arguments arguments,
        @Nullable String expression,
        Map<String, @Nullable Object> extra)
        implements TemplateCall {
    /** Copies its lists and maps. */
    public LifecycleHook {
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public LifecycleHook(
            @Nullable String template,
            @Nullable TemplateRef templateRef,
            Arguments arguments,
            @Nullable String expression) {
        this(template, templateRef, arguments, expression, Map.of());
    }

    /** The same with these arguments. */
    public LifecycleHook withArguments(Arguments newArguments) {
        return new LifecycleHook(template, templateRef, newArguments, expression, extra);
    }
}
